from dataclasses import replace

import pytest

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.drawing import Scene
from generator.infographics.fit import largest
from generator.infographics.icon import FALLBACK, icon, icon_for_words, known
from generator.infographics.qr import qr_path
from generator.infographics.route import corners, marks, path_of, shortened
from generator.model.typeface import Typefaces
from tests.infographics.made import journey, organisation, scene


@pytest.fixture
def stage(typefaces: Typefaces) -> Scene:
    return scene(organisation(), typefaces, "a4-landscape")


@pytest.fixture
def canvas(stage: Scene) -> Canvas:
    return Canvas(stage)


def test_text_returns_its_bottom_and_height_foretells_it(canvas: Canvas) -> None:
    words = "Nous réservons le camion et le créneau, puis nous vous écrivons."
    bottom = canvas.text(10, 20, words, 40, 4, leading=1.3)
    assert bottom == pytest.approx(20 + canvas.height(words, 40, 4, leading=1.3))
    assert bottom == pytest.approx(canvas.labels[0].bottom)
    assert len(canvas.labels[0].lines) > 1


def test_no_words_leave_no_label(canvas: Canvas) -> None:
    assert canvas.text(10, 20, "", 40, 4) == 20
    assert canvas.labels == []


def test_lines_are_no_wider_than_their_box(canvas: Canvas) -> None:
    canvas.text(0, 0, "Soyez là pendant le créneau et vérifiez les cartons avant de signer.", 33, 3.5)
    assert all(canvas.width(line, 3.5) <= 33.05 for line in canvas.labels[0].lines)


def test_words_are_set_in_the_typography_of_the_language(canvas: Canvas) -> None:
    canvas.text(0, 0, "Et si… ?", 60, 4)
    assert canvas.labels[0].lines == ("Et si…\u202f?",)


def test_text_beyond_its_room_is_cut_at_a_word_and_the_writer_is_told(canvas: Canvas, stage: Scene) -> None:
    words = "Dites aussi les jours où vous n’êtes jamais là, et faites-les écrire sur votre confirmation."
    origin = Origin(journey(organisation()), ("steps", 0, "do"))
    canvas.text(0, 0, words, 30, 4, room=10.1, origin=origin)
    assert len(canvas.labels[0].lines) == 2
    assert canvas.labels[0].lines[-1].endswith("…")
    [told] = canvas.too_long
    assert (told.path, told.text) == (("steps", 0, "do"), words)
    assert 10 < told.fits < len(words)


def test_a_word_wider_than_its_box_is_told(canvas: Canvas) -> None:
    canvas.text(0, 0, "Versicherungsbescheinigung", 10, 4, origin=Origin(journey(organisation()), ("title",)))
    assert [told.path for told in canvas.too_long] == [("title",)]


def test_no_size_goes_below_the_smallest_of_the_sheet(canvas: Canvas) -> None:
    assert canvas.size(1.0) == pytest.approx(8 * 25.4 / 72)
    assert canvas.size(10) == pytest.approx(10 * canvas.unit)


def test_a_draft_leaves_the_canvas_as_it_was(canvas: Canvas) -> None:
    canvas.draft().text(0, 0, "Bonjour", 40, 4)
    assert canvas.labels == []


def test_a_pill_is_as_wide_as_foretold(canvas: Canvas) -> None:
    width, _ = canvas.pill(0, 0, "Livraison d'un meuble", 4, icon="phone")
    assert width == pytest.approx(canvas.pill_width("Livraison d'un meuble", 4, icon="phone"))


def test_a_token_that_the_theme_lacks_is_our_mistake(canvas: Canvas) -> None:
    with pytest.raises(KeyError):
        canvas.rect(0, 0, 1, 1, "mauve")


def test_the_drawing_holds_shapes_without_any_text(canvas: Canvas) -> None:
    canvas.circle(5, 5, 2, "main")
    canvas.text(0, 0, "Bonjour", 40, 4, tag="h1")
    drawing = canvas.drawing("Titre", "# Titre")
    assert "<text" not in drawing.svg
    assert "Bonjour" not in drawing.svg
    assert [label.tag for label in drawing.labels] == ["h1"]


def test_corners_lose_doubles_and_points_on_a_straight_line() -> None:
    assert corners([(0, 0), (0, 0), (5, 0), (10, 0), (10, 8)]) == [(0, 0), (10, 0), (10, 8)]


def test_a_corner_is_an_arc_that_shrinks_with_its_legs() -> None:
    assert "A4.000 4.000 0 0 1" in path_of([(0, 0), (20, 0), (20, 20)], 4)
    assert "A2.000 2.000 0 0 1" in path_of([(0, 0), (2, 0), (2, 20)], 4)
    assert "A" not in path_of([(0, 0), (20, 0)], 4)


def test_neighbouring_arcs_share_the_leg_between_them() -> None:
    assert path_of([(0, 0), (20, 0), (20, 6), (40, 6)], 9).count("A3.000") == 2


def test_arrow_marks_point_along_the_route_on_legs_that_are_long_enough() -> None:
    found = list(marks([(0, 0), (40, 0), (40, 5)], every=40, shortest=10))
    assert found == [((20.0, 0.0), 0.0)]
    assert next(marks([(0, 40), (0, 0)], every=40, shortest=10))[1] == -90


def test_a_shortened_route_ends_before_its_end() -> None:
    assert shortened([(0, 0), (10, 0), (10, 10)], 4) == [(0, 0), (10, 0), (10, 6)]


def test_the_largest_measure_that_fits_is_found_or_the_smallest_comes_back() -> None:
    assert largest(lambda scale: scale, lambda size: size <= 1.3, 1, 2, steps=10) == pytest.approx(1.3)
    assert largest(lambda scale: scale, lambda size: size <= 0.5, 1, 2) == 1
    assert largest(lambda scale: scale, lambda size: size <= 9, 1, 2) == 2


def test_an_unknown_icon_falls_back() -> None:
    assert known("phone")
    assert not known("no-such-icon")
    assert not known("../material/phone")
    assert icon("no-such-icon") == icon(FALLBACK) != icon("phone")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Votre ticket de caisse", "receipt-text-outline"),
        ("Das Möbelstück ist da", "sofa"),
        ("Your refund", "cash-refund"),
        ("Quelqu'un est blessé", "medical-bag"),
        ("Sans nouvelles", "message-text"),
        ("Aucune nouvelle date", "calendar-check"),
        ("Boxes ready", "package-variant-closed"),
        ("La responsable de ligne", ""),
        ("xyz", ""),
    ],
)
def test_words_call_for_an_icon(words: str, name: str) -> None:
    assert icon_for_words(words) == name


def test_a_code_keeps_its_quiet_zone_and_is_the_same_every_time() -> None:
    path = qr_path("https://exemple.fr/suivi", 10, 20, 33)
    first = path[1:].split("h")[0].split()
    module = 33 / (25 + 8)
    assert float(first[0]) == pytest.approx(10 + 4 * module, abs=0.01)
    assert float(first[1]) == pytest.approx(20 + 4 * module, abs=0.01)
    assert path == qr_path("https://exemple.fr/suivi", 10, 20, 33)


def test_a_canvas_of_another_sheet_scales_its_measures(stage: Scene) -> None:
    from generator.infographics.drawing import SHEETS

    a3 = Canvas(replace(stage, sheet=SHEETS["a3-landscape"]))
    assert a3.unit == pytest.approx(1)
    assert Canvas(stage).unit == pytest.approx(0.707, abs=0.001)
