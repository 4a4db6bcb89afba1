"""Turns what preflight says of all files for a print shop into a sheet: each first page and verdict."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.model.publication import Publication
from generator.render.press import PART
from generator.render.view import View

NAME = "preflight"
"""Of the sheet, beside the same as data."""


def preflight_summary(view: View, files: Sequence[Mapping[str, Any]], pictures: Mapping[str, bytes]) -> Publication:
    """The sheet of some files, as the JSON report has them; `pictures`: PNG by the path of the file in `print`."""
    names = {path: f"{number}.png" for number, path in enumerate(pictures)}
    shown = [{**file, "picture": names.get(file["file"], "")} for file in files]
    return Publication(
        output=NAME,
        path=f"{PART}/{NAME}",
        language=view.wording.language,
        title=f"{view.wording('Preflight')} · {view.organisation.about.name}",
        media="text/html",
        source=view.theme.render("print/preflight.html.j2", view=view, files=shown, _=view.wording).strip() + "\n",
        assets={names[path]: picture for path, picture in pictures.items()},
    )
