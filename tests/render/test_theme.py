import re
from datetime import date
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from jinja2 import TemplateNotFound, UndefinedError

from generator.model.brand import Brand, Colours
from generator.model.colour import AA_TEXT, contrast
from generator.render.theme import load_theme, load_wording, themes, unknown_theme
from generator.shipped import folder

TRANSLATIONS = folder("themes") / "shared" / "translations"
each_theme = pytest.mark.parametrize("name", themes())


def test_the_first_theme_is_shipped() -> None:
    assert "line" in themes()
    assert "shared" not in themes()


@each_theme
def test_a_theme_names_its_colours_families_and_compositions(name: str) -> None:
    style = load_theme(Brand(theme=name)).style
    assert style.theme == name
    assert {"main", "alert", "ink", "grey", "line", "pale", "paper", "highlight"} <= set(style.colours)
    assert {style.text, style.display} <= {family.name for family in style.families}
    assert "journey-line" in style.compositions


@each_theme
def test_every_word_of_a_theme_can_be_read(name: str) -> None:
    colours = load_theme(Brand(theme=name)).style.colours
    for ink, ground in (
        ("ink", "paper"),
        ("ink", "pale"),
        ("grey", "paper"),
        ("on_main", "main"),
        ("on_alert", "alert"),
    ):
        assert contrast(colours[ink], colours[ground]) >= AA_TEXT, (ink, ground)


def test_the_brand_s_colours_are_laid_over_the_theme_s() -> None:
    theme = load_theme(Brand(colours=Colours(main="#FFC629")))
    own = load_theme(Brand())
    assert theme.style.colours["main"] == "#FFC629"
    assert theme.style.colours["alert"] == own.style.colours["alert"]


@pytest.mark.parametrize("main", ["#FFC629", "#005F73", "#000000", "#FFFFFF", "#777777"])
def test_what_stands_upon_a_brand_s_colour_can_be_read(main: str) -> None:
    colours = load_theme(Brand(colours=Colours(main=main, alert=main))).style.colours
    assert contrast(colours["on_main"], main) >= 4
    assert contrast(colours["ink"], colours["main_pale"]) >= AA_TEXT
    assert contrast(colours["ink"], colours["alert_pale"]) >= AA_TEXT


def test_an_unknown_theme_is_our_caller_s_mistake() -> None:
    with pytest.raises(KeyError):
        load_theme(Brand(theme="lines"))


def test_a_writer_who_asks_for_an_unknown_theme_is_told_which_there_are(reading) -> None:
    organisation = reading(about="organisation: {name: Ici, brand: {theme: lines}}").organisation
    (finding,) = unknown_theme(organisation)
    assert (str(finding.place), finding.code) == ("organisation.yaml:1:42", "O402")
    assert "line" in finding.hint
    assert list(unknown_theme(reading().organisation)) == []


def test_a_template_escapes_and_refuses_what_it_was_not_given() -> None:
    environment = load_theme(Brand()).environment
    assert environment.from_string("{{ words }}").render(words="<b>") == "&lt;b&gt;"
    with pytest.raises(UndefinedError):
        environment.from_string("{{ wrds }}").render(words="")
    with pytest.raises(TemplateNotFound):
        load_theme(Brand()).render("nothing.html")


def test_a_template_can_read_no_file_outside_the_themes() -> None:
    with pytest.raises(TemplateNotFound):
        load_theme(Brand()).render("../theme.yaml")


@pytest.mark.parametrize("language", ["fr", "fr-CH", "fr_CH"])
def test_theme_strings_are_said_in_the_language_whatever_its_country(language: str) -> None:
    wording = load_wording(language)
    assert wording("Verified on {day}", day=wording.day(date(2026, 11, 1))).startswith("Vérifié le 1er novembre")


def test_a_language_without_translations_gets_the_english_strings() -> None:
    assert load_wording("eo")("Before you start") == "Before you start"


def test_fuzzy_translations_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator.render import theme

    home = tmp_path / "shared" / "translations"
    home.mkdir(parents=True)
    (home / "la.po").write_text('#, fuzzy\nmsgid "Yes"\nmsgstr "Forsan"\n\nmsgid "No"\nmsgstr "Non"\n')
    monkeypatch.setattr(theme, "folder", lambda name: tmp_path)
    wording = load_wording("la")
    assert (wording("Yes"), wording("No")) == ("Yes", "Non")


@pytest.mark.parametrize("path", sorted(TRANSLATIONS.glob("*.po")), ids=lambda path: path.stem)
def test_a_translation_keeps_the_blanks_of_its_message(path: Path) -> None:
    with path.open("rb") as file:
        messages = [message for message in read_po(file) if message.id and message.string]
    assert len(messages) > 20
    for message in messages:
        assert set(re.findall(r"{\w+}", str(message.id))) == set(re.findall(r"{\w+}", str(message.string))), message.id


def test_every_string_of_the_templates_and_of_the_code_has_a_french_translation() -> None:
    root = folder("themes").parent
    templates = [path for path in folder("themes").rglob("*") if path.suffix == ".j2"]
    code = list((root / "generator").rglob("*.py"))
    strings = {
        string
        for path in (*templates, *code)
        for _, string in re.findall(
            r"""\b(?:_|wording|words|say)\(\s*(["'])((?:(?!\1).)+)\1""", path.read_text("utf-8")
        )
        if re.match(r"[A-Z]", string)
    }
    assert len(strings) > 40
    assert sorted(string for string in strings if string not in load_wording("fr").catalog) == []
