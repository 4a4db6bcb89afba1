"""What a brand asks of a theme: the findings, and the type, colours and logo that become a style."""

import shutil
from pathlib import Path

import fontpkg
import pytest
import yaml

from generator.load.content import load_texts
from generator.model.brand import Brand, Colours, Fonts, Logo
from generator.model.organisation import Organisation
from generator.render.look import look_findings
from generator.render.theme import load_theme
from generator.render.tokens import BrokenTheme
from generator.shipped import folder

MARK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"/>'


def asking(brand: str) -> Organisation:
    return load_texts({"o.yaml": f"organisation:\n  name: Ici\n  brand: {brand}\n".encode()}, "ici").organisation


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    shutil.copytree(folder("themes") / "line", tmp_path / "themes" / "own")
    return tmp_path


def broken(workspace: Path, text: str) -> list[str]:
    (workspace / "themes" / "own" / "theme.yaml").write_text(text, "utf-8")
    return [f"{one.place} {one.code} {one.message}" for one in look_findings(asking("{theme: own}"), workspace)]


def tokens(**changed: object) -> str:
    shipped = yaml.safe_load((folder("themes") / "line" / "theme.yaml").read_text("utf-8"))
    return yaml.safe_dump({**shipped, **changed}, sort_keys=False)


def test_a_theme_that_is_no_yaml_is_a_finding_at_its_line(workspace: Path) -> None:
    (said,) = broken(workspace, "name: own\ncolours: {main: '#000000'\n")
    assert said.startswith("themes/own/theme.yaml:3:1 O404 this is no YAML")


def test_a_theme_that_lacks_something_is_a_finding_there(workspace: Path) -> None:
    (said,) = broken(workspace, tokens(colours={"main": "#000000"}))
    assert "O404 colours: the theme lacks the colour 'alert'" in said
    (said,) = broken(workspace, tokens(families={}))
    assert "the theme lacks the family 'text'" in said
    (said,) = broken(workspace, "")
    assert said.startswith("themes/own/theme.yaml:1:1 O404")


def test_a_value_of_another_form_is_a_finding_at_the_value(workspace: Path) -> None:
    text = (
        "name: own\nfamilies: {text: {family: Inter, package: fontpkg-inter, weights: [400]}}\ncolours:\n  main: bleu\n"
    )
    (said,) = broken(workspace, text)
    assert said == "themes/own/theme.yaml:4:9 O404 colours › main: 'bleu' is no colour of a screen"


def test_a_command_says_it_and_does_not_fail(workspace: Path, own_world: Path, clew) -> None:
    about = own_world / "organisation.yaml"
    content = yaml.safe_load(about.read_text("utf-8"))
    content["organisation"]["brand"] = {"theme": "own"}
    about.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    broken(workspace, "- nothing")
    said = clew("check", "content")
    assert said.code == 1
    assert "O404" in said.out
    with pytest.raises(BrokenTheme):
        load_theme(Brand(theme="own"), workspace)


def test_an_unknown_family_is_a_finding_that_names_the_nearest() -> None:
    (finding,) = look_findings(asking("{fonts: {text: Intr}}"))
    assert (finding.code, finding.place.line, finding.hint) == ("V907", 3, "Did you mean Inter?")
    (finding,) = look_findings(asking("{fonts: {display: Zapfino Extra}}"))
    assert "Source Serif 4" in finding.hint


def test_every_shipped_theme_can_be_read_as_it_stands() -> None:
    for theme in ("line", "picto", "editorial"):
        assert list(look_findings(asking(f"{{theme: {theme}}}"))) == []


def test_a_colour_that_reads_on_white_but_not_on_the_paper_of_the_theme_is_a_finding() -> None:
    assert list(look_findings(asking('{theme: line, colours: {main: "#6F6F6F"}}'))) == []
    findings = list(look_findings(asking('{theme: picto, colours: {main: "#757575"}}')))
    assert {finding.code for finding in findings} == {"V908"}
    assert any("main (#757575) on paper (#FFFBF3) on paper" in finding.message for finding in findings)


def test_what_no_theme_could_show_is_left_to_the_rule_on_the_colour_itself() -> None:
    assert not any(
        finding.message.startswith("main ") for finding in look_findings(asking('{colours: {main: "#FFB000"}}'))
    )


def test_the_type_of_the_brand_stands_before_that_of_the_theme_which_draws_what_it_lacks() -> None:
    style = load_theme(Brand(fonts=Fonts(text=("Nunito",), display=("Source Serif 4",)))).style
    assert (style.text, style.display) == ("Nunito", "Source Serif 4")
    assert style.stack == '"Nunito", "Inter"'
    assert style.families[0].package == "fontpkg-nunito"


def test_a_font_of_the_folder_is_used_in_the_weights_that_it_has() -> None:
    data = fontpkg.family("Nunito").files[0].path.read_bytes()
    style = load_theme(Brand(fonts=Fonts(text=("fonts/Marque.ttf",))), None, {"fonts/Marque.ttf": data}).style
    family = style.families[0]
    assert (style.text, family.package, family.italics) == ("Nunito", "", ())
    assert family.weights == (400, 500, 600, 700, 800)


def test_the_twins_are_the_theme_s_the_brand_s_and_those_of_the_pale_grounds() -> None:
    style = load_theme(Brand(colours=Colours(main="#005f73 cmyk(100 20 30 40)"))).style
    assert style.twins["#005F73"] == (100, 20, 30, 40)
    assert style.twins[style.colours["main_pale"].upper()] == (8, 1.6, 2.4, 3.2)
    assert style.twins[style.colours["ink"].upper()] == (0, 0, 0, 100)


def test_the_logo_has_a_picture_for_each_ground() -> None:
    brand = Brand(logo=Logo(file="a.svg", on_dark="b.svg"))
    logo = load_theme(brand, None, {"a.svg": MARK, "b.svg": MARK + b" "}).style.logo
    assert logo is not None
    assert (logo.ratio, logo.on(dark=False).data, logo.on(dark=True).data) == (2, MARK, MARK + b" ")
    assert load_theme(brand).style.logo is None
