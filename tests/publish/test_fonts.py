import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.model.font_file import read_font
from generator.model.style import Family
from generator.model.typeface import Face, Typefaces
from generator.publish.fonts import FontUnavailable, font_face_css, prepare, woff2

MAKE = """
import sys
from pathlib import Path
from generator.model.font_file import read_font
from generator.model.style import Family
from generator.publish.fonts import prepare
prepare([Family("Inter", "fontpkg-inter", (700,))], Path(sys.argv[1]), jobs=1)
"""


def regular(typefaces: Typefaces) -> Face:
    return typefaces.face("Inter", 400)


def test_two_runs_with_different_hash_seeds_make_the_same_bytes_under_the_same_names(tmp_path: Path) -> None:
    stores = [tmp_path / seed for seed in ("1", "2")]
    runs = [
        subprocess.Popen([sys.executable, "-c", MAKE, str(store)], env={**os.environ, "PYTHONHASHSEED": store.name})
        for store in stores
    ]
    assert [run.wait() for run in runs] == [0, 0]
    first, second = ({file.name: file.read_bytes() for file in store.iterdir()} for store in stores)
    assert first == second
    assert any(name.startswith("inter-700-normal-") for name in first)


def test_each_face_is_static_and_has_a_family_name_of_its_own(typefaces: Typefaces) -> None:
    names = set()
    for face in typefaces.faces:
        with TTFont(face.path) as font:
            assert "fvar" not in font
            assert font["OS/2"].usWeightClass == face.weight
            names.add((str(font["name"].getName(1, 3, 1)), str(font["name"].getName(2, 3, 1))))
    assert names == {(f"Inter {weight}", "Regular") for weight in (400, 500, 600, 700, 800)} | {("Inter 400", "Italic")}


def test_bold_is_wider_than_regular_because_the_weights_are_really_drawn(typefaces: Typefaces) -> None:
    widths = [typefaces.width("Où est ma commande", 10, weight=weight) for weight in (400, 500, 600, 700, 800)]
    assert widths == sorted(widths)
    assert widths[-1] > widths[0] * 1.02


def test_french_typography_and_signs_are_drawn(typefaces: Typefaces) -> None:
    wanted = "ÀàÂâÇçÉéÈèÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿÆæ«»“”‘’–—…•·°№€£←↑→↓−×✓✗ŁłŐőŞșŽž\u00a0\u202f\u2009\u2011\u2060"
    for face in typefaces.faces:
        assert typefaces.missing(wanted, weight=face.weight, italic=face.style == "italic") == ""


def test_kerning_and_tabular_figures_survive(typefaces: Typefaces) -> None:
    with TTFont(regular(typefaces).path) as font:
        assert "kern" in {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
        assert {"tnum", "case", "calt"} <= {
            record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord
        }


def test_what_the_store_has_is_not_made_again(typefaces: Typefaces) -> None:
    face = regular(typefaces)
    made = face.path.stat().st_mtime_ns
    again = prepare([Family("Inter", "fontpkg-inter", (400,))], face.path.parent)
    assert again.face("Inter").path == face.path
    assert face.path.stat().st_mtime_ns == made


def test_the_display_cut_of_a_family_is_another_drawing(typefaces: Typefaces) -> None:
    wanted = [Family("Inter Display", "fontpkg-inter", (700,), optical_size=32)]
    display = prepare(wanted, regular(typefaces).path.parent)
    assert display.width("Commande", 10, weight=700) < typefaces.width("Commande", 10, weight=700) * 0.98


def test_the_store_holds_no_unfinished_file(typefaces: Typefaces) -> None:
    assert {file.suffix for file in regular(typefaces).path.parent.iterdir()} <= {".ttf", ".subset", ".woff2"}


def test_the_web_font_is_small_and_the_same_when_asked_again(typefaces: Typefaces) -> None:
    data = woff2(regular(typefaces))
    assert data[:4] == b"wOF2"
    assert len(data) < 30_000
    assert woff2(regular(typefaces)) == data
    with TTFont(BytesIO(data)) as font:
        assert {ord("é"), 0x202F, ord("→")} <= font.getBestCmap().keys()


def test_the_web_font_can_be_cut_to_the_characters_of_a_site(typefaces: Typefaces) -> None:
    data = woff2(regular(typefaces), ["Où est", "ma commande"])
    with TTFont(BytesIO(data)) as font:
        assert font.getBestCmap().keys() == {ord(character) for character in "Où est ma commande"}


def test_css_has_one_rule_for_each_face(typefaces: Typefaces) -> None:
    css = font_face_css(typefaces, lambda face: f"fonts/{face.weight}-{face.style}.woff2")
    assert css.count("@font-face") == len(typefaces.faces)
    assert 'font-family:"Inter";font-weight:800;font-style:normal;' in css
    assert 'src:url("fonts/400-italic.woff2")' in css


@pytest.mark.parametrize(
    ("package", "sentence"),
    [
        ("fontpkg-nowhere", "the font package fontpkg-nowhere is not installed: pip install fontpkg-nowhere"),
        ("click", "the package click brings no font"),
    ],
)
def test_a_font_that_cannot_be_had_is_said_in_one_sentence(package: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(FontUnavailable, match=sentence):
        prepare([Family("Nowhere", package)], tmp_path)


@pytest.mark.parametrize("compressed", [False, True], ids=["ttf", "woff2"])
def test_an_organisation_s_own_files_are_cut_like_those_of_packages(
    tmp_path: Path, typefaces: Typefaces, compressed: bool
) -> None:
    own = woff2(regular(typefaces)) if compressed else regular(typefaces).path.read_bytes()
    family = Family("Marque", "", (400, 700), files=(read_font(own),))
    made = prepare([family], tmp_path, jobs=1)
    assert [(face.family, face.weight) for face in made.faces] == [("Marque", 400), ("Marque", 700)]
    assert made.width("Où est ma commande", 10) == pytest.approx(typefaces.width("Où est ma commande", 10))
    assert woff2(made.faces[0])[:4] == b"wOF2"
    assert prepare([family], tmp_path, jobs=1) == made
