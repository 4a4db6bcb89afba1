import re
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.infographics.icon import known
from generator.infographics.picture import ROLES, picture, picture_name
from generator.model.brand import Brand, Colours
from generator.model.colour import AA_TEXT, contrast
from generator.model.style import Family
from generator.publish.fonts import prepare
from generator.render import theme as themes
from generator.render.pictures import document, framed, shown
from generator.render.theme import load_theme
from generator.shipped import folder

STYLE = load_theme(Brand(theme="picto")).style


def test_every_scene_is_drawn_for_every_role() -> None:
    assert len(STYLE.scenes) > 20
    for icon, scene in STYLE.scenes.items():
        assert known(icon), icon
        for role in ROLES:
            assert f"{scene}-{role}" in STYLE.pictures


@pytest.mark.parametrize("name", sorted(STYLE.pictures))
def test_a_picture_is_sound_and_says_nothing_in_words(name: str) -> None:
    root = ElementTree.fromstring(document(picture(STYLE, f"{name}--camera")))
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "text" not in tags
    assert len(tags) > 1


def test_whatever_has_no_scene_is_held_up_by_someone() -> None:
    name = picture_name(STYLE, "camera", "us")
    assert name == "someone-us--camera"
    assert picture(STYLE, name) != picture(STYLE, picture_name(STYLE, "account", "us"))
    assert "%icon%" not in picture(STYLE, name)


def test_a_theme_without_pictures_shows_none() -> None:
    line = load_theme(Brand(theme="line")).style
    assert line.pictures == {}
    assert picture(line, picture_name(line, "camera", "us")) == ""


def test_pages_get_the_pictures_that_they_ask_for_and_no_others() -> None:
    found = shown(STYLE, ['<img src="../assets/pictures/truck-you.svg">', "url(pictures/someone-us--camera.svg)"])
    assert list(found) == ["someone-us--camera", "truck-you"]


def test_the_brand_colours_the_pictures() -> None:
    style = load_theme(Brand(theme="picto", colours=Colours(main="#123456"))).style
    assert "#123456" in style.pictures["call-us"]
    assert "#123456" in framed(style.pictures["call-us"], "#123456", "#000000")


def test_the_style_sheet_of_the_site_asks_for_pictures_that_there_are() -> None:
    css = (folder("themes") / "picto" / "site.css").read_text("utf-8")
    asked = set(re.findall(r"pictures/([\w-]+)\.svg", css))
    assert asked
    assert asked <= set(STYLE.pictures)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [("on_highlight", "highlight"), ("calm", "mint"), ("alert", "bubble"), ("ink", "sky"), ("on_highlight", "deep_sky"),
     ("alert", "alert_pale"), ("ink", "lilac"), ("calm", "bubble"), ("grey", "bubble"), ("paper", "ink")],
)  # fmt: skip
def test_words_can_be_read_on_every_ground_of_the_theme(ink: str, ground: str) -> None:
    assert contrast(STYLE.colours[ink], STYLE.colours[ground]) >= AA_TEXT


def test_a_further_theme_is_made_by_copying_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(folder("themes") / "shared", tmp_path / "shared")
    shutil.copytree(folder("themes") / "picto", tmp_path / "copy")
    tokens = tmp_path / "copy" / "theme.yaml"
    tokens.write_text(
        tokens.read_text("utf-8").replace("name: picto", "name: copy").replace("#FFC53D", "#7FD1FF"), "utf-8"
    )
    monkeypatch.setattr(themes, "folder", lambda name: tmp_path)
    copied = load_theme(Brand(theme="copy"))
    assert copied.style.theme == "copy"
    assert "#7FD1FF" in copied.style.pictures["yarn-you"]
    assert not any(path.suffix == ".py" for path in (tmp_path / "copy").rglob("*"))


def test_a_font_without_a_narrow_space_gets_one(fonts: Path) -> None:
    faces = prepare([Family("Nunito", "fontpkg-nunito", weights=(700,))], fonts)
    assert faces.missing("12\u202f€\u2011", weight=700) == ""
    assert 0 < faces.width("\u202f", 1, weight=700) < faces.width(" ", 1, weight=700)
