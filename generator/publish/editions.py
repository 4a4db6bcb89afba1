"""Turns the path of a file of an edition into its place in the organisation's folder, and back.

An edition has a folder in each part, as a language has: `site/editions/suisse/index.html` beside `site/index.html`. So
one folder of a site carries all of its editions, their links hold wherever it is put, and all change at once.
"""

from collections.abc import Mapping

FOLDER = "editions"


def placed(path: str, edition: str) -> str:
    """Where a file of an edition stands: `site/index.html` of `suisse` in `site/editions/suisse/index.html`."""
    part, _, rest = path.partition("/")
    return f"{part}/{FOLDER}/{edition}/{rest}" if edition else path


def edition_of(path: str) -> str:
    """The edition to which a file belongs; nothing for those of the organisation itself."""
    steps = path.split("/")
    return steps[2] if len(steps) > 3 and steps[1] == FOLDER else ""


def files_in(files: Mapping[str, str], edition: str) -> dict[str, str]:
    """The files of one edition by their paths in it."""
    own = f"/{FOLDER}/{edition}/" if edition else "/"
    return {path.replace(own, "/", 1): name for path, name in files.items() if edition_of(path) == edition}
