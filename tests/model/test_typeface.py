from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from weasyprint import HTML
from weasyprint.formatting_structure.boxes import InlineBlockBox

from generator.model.lines import even_lines
from generator.model.typeface import POINT, Face, Typefaces
from generator.publish.fonts import font_face_css

TEXTS = (
    "Je dois recevoir ma commande samedi et personne ne m’a appelé",
    "AVATAR To Wave Yves. LT P.",
    "12:30 – 19:00, 0,35 €/min (SAV)",
    "« Où est ma commande\u202f? »",
    "01 23 45 67 89",
    "Łódź, Győr, Ångström",
    "→ Vous ✓ non ✗ 1er 2e №",
    "rendez\u2011vous après-\u2060vente, mot\u00adcoupé\u200bici",
)


def printed_widths(texts: list[tuple[str, int, bool]], typefaces: Typefaces) -> list[float]:
    """The widths, in CSS px, that WeasyPrint gives to texts of 20 px."""
    spans = "".join(
        f'<div><span style="font-weight:{weight};font-style:{"italic" if italic else "normal"}">{text}</span></div>'
        for text, weight, italic in texts
    )
    css = font_face_css(typefaces, lambda face: face.path.as_uri())
    style = "@page{size:2000mm 3000mm} span{display:inline-block;white-space:pre;font:20px Inter}"
    page = HTML(string=f"<style>{css}{style}</style>{spans}").render().pages[0]
    return [box.width for box in page._page_box.descendants() if isinstance(box, InlineBlockBox)]


def test_measured_widths_are_those_weasyprint_prints(typefaces: Typefaces) -> None:
    cases = [(text, *face) for text in TEXTS for face in ((400, False), (700, False), (800, False), (400, True))]
    for (text, weight, italic), printed in zip(cases, printed_widths(cases, typefaces), strict=True):
        measured = typefaces.width(text, 20, weight=weight, italic=italic)
        assert measured == pytest.approx(printed, rel=0.005), (text, weight, italic)


def test_pairs_of_letters_are_kerned(typefaces: Typefaces) -> None:
    assert typefaces.width("AV", 10) < typefaces.width("A", 10) + typefaces.width("V", 10) - 0.3


def test_a_width_grows_with_the_size_and_the_letter_spacing(typefaces: Typefaces) -> None:
    assert typefaces.width("clé", 8) == pytest.approx(2 * typefaces.width("clé", 4))
    assert typefaces.width("clé", 8, letter_spacing=0.5) == pytest.approx(typefaces.width("clé", 8) + 1.5)


def test_a_letter_and_its_accent_measure_as_the_accented_letter(typefaces: Typefaces) -> None:
    assert typefaces.width("e\u0301", 10) == typefaces.width("é", 10)


def test_heights_are_lengths_of_the_same_unit(typefaces: Typefaces) -> None:
    size = 10 * POINT
    assert 0 < typefaces.x_height(size) < typefaces.cap_height(size) < typefaces.ascender(size)
    assert typefaces.ascender(size) + typefaces.descender(size) == pytest.approx(1.21 * size, rel=0.01)


def test_characters_that_cannot_be_drawn_are_named(typefaces: Typefaces) -> None:
    assert typefaces.missing("Où\u202f? 日本 ✓\n日") == "日本"


def faces(*weights: int, italic: int | None = None) -> Typefaces:
    upright = [Face("A", weight, "normal", Path(f"{weight}")) for weight in weights]
    return Typefaces((*upright, *([Face("A", italic, "italic", Path("i"))] if italic else [])))


@pytest.mark.parametrize(("asked", "given"), [(400, 400), (450, 400), (550, 700), (900, 700), (100, 400)])
def test_the_nearest_weight_is_taken_and_the_heavier_of_two(asked: int, given: int) -> None:
    assert faces(400, 700).face("A", asked).weight == given


def test_italic_is_taken_where_there_is_one() -> None:
    assert faces(400, 700, italic=400).face("A", 700, italic=True).style == "italic"
    assert faces(400, 700).face("A", 700, italic=True).weight == 700


def test_an_unknown_family_is_named_with_those_there_are() -> None:
    with pytest.raises(LookupError, match="no font of the family 'B'; there are: A"):
        faces(400).face("B")


def test_two_files_for_one_weight_and_style_are_refused() -> None:
    with pytest.raises(ValueError, match="two font files"):
        faces(400, 400)


def test_lines_are_the_fewest_and_about_as_long_as_one_another(typefaces: Typefaces) -> None:
    text = "Je dois recevoir ma commande samedi et personne ne m’a appelé pour me dire à quelle heure"
    lines = typefaces.wrap(text, 5, 90)
    widths = [typefaces.width(line, 5) for line in lines]
    assert " ".join(lines) == text
    assert len(lines) == 3
    assert max(widths) - min(widths) < 18


def test_no_line_ends_in_a_short_word_nor_the_last_in_one_word(typefaces: Typefaces) -> None:
    lines = typefaces.wrap("Je veux annuler ma commande avant la livraison", 5, 62)
    assert not any(line.endswith((" ma", " la", " Je")) for line in lines[:-1])
    assert len(lines[-1].split()) > 1


@pytest.mark.parametrize("glue", ["\u00a0", "\u202f"])
def test_no_break_spaces_hold(glue: str, typefaces: Typefaces) -> None:
    text = f"Où est ma commande{glue}?"
    assert typefaces.wrap(text, 5, 1)[-1] == f"commande{glue}?"


def test_a_word_too_wide_is_cut_after_a_hyphen_unless_a_joiner_forbids_it() -> None:
    assert even_lines("l’après-vente ici", 8, len) == ["l’après-", "vente", "ici"]
    assert even_lines("l’après-\u2060vente", 8, len) == ["l’après-\u2060vente"]
    assert even_lines("l’après-vente", 13, len) == ["l’après-vente"]


def test_a_range_is_cut_after_its_dash_only_where_it_is_too_long_for_any_line() -> None:
    assert even_lines("lundi, 8\u00a0h\u00a0–\u00a019\u00a0h", 12, len) == ["lundi,", "8\u00a0h\u00a0–\u00a019\u00a0h"]
    assert even_lines("8\u00a0h\u00a0–\u00a019\u00a0h", 6, len) == ["8\u00a0h\u00a0–", "19\u00a0h"]


def test_a_word_that_cannot_fit_stands_alone_and_is_reported(typefaces: Typefaces) -> None:
    assert typefaces.wrap("un anticonstitutionnellement long", 5, 20)[1] == "anticonstitutionnellement"
    assert not typefaces.fits("un anticonstitutionnellement long", 5, 20, lines=3)
    assert typefaces.fits("un anticonstitutionnellement long", 5, 80)
    assert not typefaces.fits("trop de mots pour une seule ligne", 5, 40)


def test_a_newline_always_breaks_and_no_text_has_no_line() -> None:
    assert even_lines("a\nb c", 10, len) == ["a", "b c"]
    assert even_lines("  ", 10, len) == []


@settings(max_examples=60)
@given(words=st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=25), width=st.integers(9, 40))
def test_no_words_are_lost_and_no_line_is_too_wide_or_superfluous(words: list[str], width: int) -> None:
    lines = even_lines(" ".join(words), width, len)
    assert [word for line in lines for word in line.split()] == words
    assert max(map(len, lines)) <= width
    greedy = [words[0]]
    for word in words[1:]:
        greedy[-1:] = [f"{greedy[-1]} {word}"] if len(greedy[-1]) + 1 + len(word) <= width else [greedy[-1], word]
    assert len(lines) == len(greedy)
    assert all(len(first) + 1 + len(second) > width for first, second in pairwise(greedy) if len(greedy) == 2)
