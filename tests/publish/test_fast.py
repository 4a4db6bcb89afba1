import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from generator.model.typeface import Face, Typefaces
from generator.publish.fast import fast

HEAD = '<link rel="stylesheet" href="{up}assets/one/main.css">\n<link rel="stylesheet" href="{up}assets/brand.css">'
FOOT = (
    '<script type="text/plain" data-later="{up}assets/bundle.js"></script>\n<script defer src="{up}assets/hours.js"></script>'
    '<script defer src="{up}assets/a.js"></script>\n<script defer src="{up}assets/b.js"></script>'
)
PAGE = "<html><head>" + HEAD + '</head><body class="page">Où&nbsp;est ma commande ?' + FOOT + "</body></html>"


def path_of(face: Face) -> str:
    return f"assets/inter-{face.weight}-{face.style}.woff2"


@pytest.fixture(scope="module")
def files(typefaces: Typefaces) -> dict[str, bytes]:
    pages = {"index.html": "", "journeys/a.html": "../", "404.html": "/aide/"}
    fonts = {path_of(face): b"the whole font" for face in typefaces.faces}
    return {
        **{path: PAGE.format(up=up).encode() for path, up in pages.items()},
        "moved.html": b"<html><body>elsewhere</body></html>",
        "assets/one/main.css": b".page{top:0}.late{top:1px}.gone{top:2px}",
        "assets/brand.css": '.page::after{content:"→\\2713"}@font-face{src:url("inter-400-normal.woff2")}'.encode(),
        "assets/bundle.js": b'add("late")',
        "assets/hours.js": b"self.hours = 1",
        "assets/a.js": b'"use strict";\n// a',
        "assets/b.js": b'say("\\u0153")',
        **fonts,
    }


@pytest.fixture(scope="module")
def made(files: dict[str, bytes], typefaces: Typefaces) -> dict[str, bytes]:
    return fast(files, typefaces, path_of)


def one(made: dict[str, bytes], pattern: str) -> str:
    (found,) = [path for path in made if re.fullmatch(pattern, path)]
    return found


@pytest.mark.parametrize(("page", "up"), [("index.html", ""), ("journeys/a.html", "../"), ("404.html", "/aide/")])
def test_every_page_asks_for_one_sheet_and_one_script_and_the_hours(made: dict[str, bytes], page: str, up: str) -> None:
    asked = re.findall(r'(?:href|src|data-later)="([^"]*)"', made[page].decode())
    sheet, script = one(made, r"assets/site\.\w{8}\.css"), one(made, r"assets/site\.\w{8}\.js")
    assert asked == [up + sheet, f"{up}assets/bundle.js", f"{up}assets/hours.js", up + script]


def test_what_was_joined_is_gone_and_all_else_is_there(made: dict[str, bytes], files: dict[str, bytes]) -> None:
    gone = {path for path in files if path not in made}
    joined = {"assets/one/main.css", "assets/brand.css", "assets/a.js", "assets/b.js"}
    assert gone == joined | {path for path in files if path.endswith(".woff2")}
    assert made["moved.html"] == files["moved.html"]


def test_the_sheet_has_the_rules_of_both_in_order_that_a_page_or_a_later_script_can_use(made: dict[str, bytes]) -> None:
    css = made[one(made, r"assets/site.*\.css")].decode()
    assert css.index(".page{top:0}") < css.index(".late{top:1px}") < css.index(".page::after")
    assert ".gone" not in css
    assert f'url("{one(made, r"assets/inter-400-normal.*")[7:]}")' in css


def test_scripts_stay_apart_within_one_file(made: dict[str, bytes]) -> None:
    assert made[one(made, r"assets/site.*\.js")] == b'"use strict";\n// a\n;\nsay("\\u0153")\n'


def test_a_font_has_the_signs_of_pages_styles_scripts_and_keyboards_and_no_others(made: dict[str, bytes]) -> None:
    with TTFont(BytesIO(made[one(made, r"assets/inter-400-normal.*")])) as font:
        assert set(font.getBestCmap()) == {*range(0x20, 0x7F), *map(ord, "ù\u00a0→✓œ")}


def test_the_name_of_a_made_file_changes_with_what_is_in_it_and_with_nothing_else(
    files: dict[str, bytes], made: dict[str, bytes], typefaces: Typefaces
) -> None:
    assert fast(files, typefaces, path_of) == made
    other = fast({**files, "assets/b.js": files["assets/b.js"] + b"; again()"}, typefaces, path_of)
    assert one(other, r"assets/site.*\.js") != one(made, r"assets/site.*\.js")
    assert one(other, r"assets/site.*\.css") == one(made, r"assets/site.*\.css")
