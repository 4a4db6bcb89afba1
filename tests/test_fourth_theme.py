"""A fourth look is a folder: copied, renamed and recoloured beside the content, with no line of Python."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from generator.build import Request, build, examine
from generator.infographics.drawing import INFOGRAPHICS, SHEETS, Scene
from generator.load.content import Loaded, load
from generator.model.brand import Brand
from generator.model.kinds.journey import Journey
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.render.outputs.tutorial import tutorial
from generator.render.sheet import sheet_html
from generator.render.theme import Theme, load_theme, load_wording, themes
from generator.render.view import View
from generator.shipped import folder

MAIN, ALERT = "#5B2A86", "#9A3412"
SITE_CSS = ".md-header { letter-spacing: .01em }\n"


@pytest.fixture
def workspace(own_world: Path) -> Path:
    """A workspace whose organisation, the world, asks for a theme of its own made from `line`."""
    root = own_world.parents[1]
    home = Path(shutil.copytree(folder("themes") / "line", root / "themes" / "fourth"))
    tokens = yaml.safe_load((home / "theme.yaml").read_text("utf-8"))
    tokens |= {"name": "fourth", "colours": {**tokens["colours"], "main": MAIN, "alert": ALERT}}
    (home / "theme.yaml").write_text(yaml.safe_dump(tokens), "utf-8")
    (home / "site.css").write_text(SITE_CSS, "utf-8")
    about = own_world / "organisation.yaml"
    content = yaml.safe_load(about.read_text("utf-8"))
    content["organisation"]["brand"] = {"theme": "fourth"}
    about.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return root


@pytest.fixture
def loaded(workspace: Path) -> Loaded:
    return load(workspace / "content" / "world", workspace)


@pytest.fixture
def theme(loaded: Loaded, workspace: Path) -> Theme:
    return load_theme(loaded.organisation.about.brand, workspace)


def test_it_stands_among_the_themes_of_its_workspace_only(workspace: Path) -> None:
    assert themes(workspace) == tuple(sorted((*themes(), "fourth")))
    assert "fourth" not in themes()
    assert list((workspace / "themes").rglob("*.py")) == []
    with pytest.raises(KeyError):
        load_theme(Brand(theme="fourth"))


def test_the_organisation_that_asks_for_it_loads_and_elsewhere_is_told_that_there_is_none(
    loaded: Loaded, workspace: Path, today
) -> None:
    assert examine(loaded, today, workspace) == ()
    assert {finding.code for finding in examine(loaded, today)} == {"O402"}


def test_a_tutorial_is_set_in_the_new_colours(loaded: Loaded, theme: Theme, typefaces: Typefaces) -> None:
    view = View(loaded.organisation, theme, load_wording("fr"), typefaces)
    pages = [made.source for made in tutorial(view) if isinstance(made, Publication) and made.media == "text/html"]
    assert pages
    assert all(in_colours(source) for source in pages)


def test_a_journey_line_is_drawn_in_the_new_colours(loaded: Loaded, theme: Theme, typefaces: Typefaces) -> None:
    scene = Scene(loaded.organisation, load_wording("fr"), theme.style, typefaces, SHEETS["a4-landscape"])
    drawing = INFOGRAPHICS.load()["journey-line"].draw(loaded.organisation.of(Journey)["emprunter"], scene)
    assert drawing.too_long == ()
    assert in_colours(drawing.svg)
    assert MAIN in sheet_html(drawing, theme.style, "fr")


def test_a_site_is_built_in_the_new_colours_with_the_theme_s_own_style_sheet(
    workspace: Path, store: Path, today
) -> None:
    request = Request((workspace / "content" / "world",), workspace / "dist", store, workspace, today, only=("site",))
    (built,) = build(request)
    assert built.files, built.findings
    css = "".join(path.read_text("utf-8") for path in (built.home / "site" / "assets").rglob("site*.css"))
    assert f"--main:{MAIN}" in css
    assert css.endswith(".md-header{letter-spacing:.01em}\n")  # the theme's own, without its spaces, after all others


def test_the_workspace_s_own_comes_before_a_shipped_theme_of_the_same_name(workspace: Path) -> None:
    (workspace / "themes" / "fourth").rename(workspace / "themes" / "line")
    assert load_theme(Brand(), workspace).style.colours["main"] == MAIN
    assert load_theme(Brand()).style.colours["main"] != MAIN


def test_clew_finds_it_beside_the_content_of_the_folder_in_which_it_runs(workspace: Path, clew) -> None:
    assert "O402" not in clew("check", "content").out
    shutil.rmtree(workspace / "themes")
    assert "O402" in clew("check", "content").out


def in_colours(source: str) -> bool:
    """Whether both colours of the fourth theme are there, and neither of those that it was copied from."""
    used = {colour.upper() for colour in re.findall(r"#[0-9A-Fa-f]{6}", source)}
    shipped = load_theme(Brand()).style.colours
    return {MAIN, ALERT} <= used and not used & {shipped["main"], shipped["alert"]}
