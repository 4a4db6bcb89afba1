"""PDFs for screens to judge: all of the tiny organisation, and the longest of each kind of a real one in each theme."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.build import Built, Request, build
from generator.load.content import load
from generator.make import Means, render, views_of
from generator.model.publication import Publication
from generator.publish.pdf import write_pdf
from generator.publish.press.variants import for_screens
from generator.publish.store import Store
from generator.render.view import View
from tests.publish.vera.validator import screen_pdfs

CONTENT = Path(__file__).parents[3] / "content"
REAL = "hotel-des-roches"
OWN_THEME = "theme: picto"
PARTS = ("infographics", "inserts", "letters", "owner", "print", "staff", "tutorials")


@pytest.fixture(scope="session")
def world_pdfs(world_folder: Path, store: Path, today: date, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every one of the tiny organisation, in both editions."""
    out = tmp_path_factory.mktemp("vera")
    made: Built
    (made,) = build(Request((world_folder,), out, store, world_folder.parent, today, only=PARTS))
    return screen_pdfs(made.home)


@pytest.fixture(scope="session", params=("editorial", "line", "picto"))
def real_pdfs(request: pytest.FixtureRequest, store: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Of a real organisation in one theme: in French and English, the longest of each kind on each paper."""
    folder = tmp_path_factory.mktemp(request.param)
    content = Path(shutil.copytree(CONTENT / REAL, folder / "content" / REAL))
    about = content / "organisation.yaml"
    text = about.read_text("utf-8")
    assert OWN_THEME in text
    about.write_text(text.replace(OWN_THEME, f"theme: {request.param}"), "utf-8")
    means = Means(Store(store), store / "fonts", folder, 1, None, lambda stage, done, whole: None, content)
    return [path for view in views_of(load(content, folder), means) for path in _longest(view, folder)]


def _longest(view: View, folder: Path) -> Iterator[Path]:
    rendered = [one for one in render(view, PARTS) if isinstance(one, Publication)]
    printed = [one for one in rendered if one.media == "text/html" and not one.screen]
    kinds: dict[tuple[str, ...], Publication] = {}
    for one in sorted(printed, key=lambda one: len(one.source)):
        kinds[_kind(one)] = one
    for one in kinds.values():
        data = write_pdf(one.source, one.assets, view.typefaces).data
        path = folder / f"{one.path.replace('/', '-')}.pdf"
        path.write_bytes(for_screens(data) if one.press else data)
        yield path


def _kind(one: Publication) -> tuple[str, ...]:
    """What it is, and the paper its name ends in: `-a5`, `-card`."""
    paper = one.path.rpartition("-")[2]
    return one.path.split("/")[0], one.output, paper if paper in ("a3", "a4", "a5", "a6", "card", "dl") else ""
