"""Time in proportion: bars as long as what they stand for, each kind of days on its own axis, a way out at their end."""

import sys
from itertools import groupby
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import journey, scene, words_of
from many import LANGUAGES, made_of, steps, with_promises
from sound import faults, filled

from generator.infographics.promise_time_line import promise_time_line
from generator.infographics.promise_time_line.facts import AXES, measured, spans
from generator.infographics.promise_time_line.ruler import rulers
from generator.model.quantity import Duration
from generator.model.typeface import Typefaces


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 3, 6, 12])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, language: str, count: int) -> None:
    made = with_promises(count, language)
    found = scene(made, typefaces, sheet, language)
    drawing = promise_time_line(journey(made), found)
    assert faults(drawing, found.sheet, typefaces) == []
    assert filled(drawing) > 0.45


def test_each_kind_of_time_has_one_axis_of_its_own(typefaces: Typefaces) -> None:
    made = with_promises(12)
    found = spans(journey(made), scene(made, typefaces, "a4"))
    axes = [axis for axis, _ in groupby(found, lambda span: span.axis)]
    assert axes == [axis for axis in AXES if axis in axes]
    assert axes == ["clock", "working", "calendar", "moment"]


@pytest.mark.parametrize(
    "words, axis, length",
    [
        ("30 minutes", "clock", 0.5),
        ("36 hours", "clock", 36),
        ("2 working days", "working", 2),
        ("3 weeks", "calendar", 21),
    ],
)
def test_a_delay_is_measured_as_it_is_counted(words: str, axis: str, length: float) -> None:
    assert measured(Duration.parse(words)) == (axis, pytest.approx(length))


def test_long_words_at_the_ends_of_bars_leave_the_bars_room(typefaces: Typefaces) -> None:
    promised = {"within": "7 working days including saturdays"}
    way = {"title": "Recevoir", "steps": steps(2, "fr", lambda n: {"promise": promised})}
    made = made_of("fr", {"journeys": {"way": way}})
    drawing = promise_time_line(journey(made), scene(made, typefaces, "a3", "en"))
    first, last = (next(label for label in drawing.labels if label.lines == (number,)) for number in "07")
    assert last.x - first.x > 0.15 * drawing.sheet.width


def test_marks_end_where_the_longest_bar_does_if_they_can(typefaces: Typefaces) -> None:
    made = made_of(
        "fr",
        {
            "journeys": {
                "way": {"title": "Être payé", "steps": steps(1, "fr", lambda n: {"promise": {"within": "90 days"}})}
            }
        },
    )
    ruler = rulers(spans(journey(made), scene(made, typefaces, "a4")))["calendar"]
    assert [number for _, number in ruler.marks()] == [0, 30, 60, 90]


def test_the_same_promise_is_drawn_once(typefaces: Typefaces) -> None:
    promise = {"title": "Réponse écrite", "within": "10 working days", "otherwise": "Appelez le service client."}
    way = {"title": "Réclamer", "steps": steps(3, "fr", lambda n: {"promise": "answer"})}
    made = made_of("fr", {"promises": {"answer": promise}, "journeys": {"way": way}})
    assert [span.title for span in spans(journey(made), scene(made, typefaces, "a4"))] == ["Réponse écrite"]


def test_what_the_customer_does_is_the_customers_part(typefaces: Typefaces) -> None:
    way = {"title": "Réclamer", "steps": steps(1, "fr", lambda n: {"takes": "20 minutes"})}
    made = made_of("fr", {"journeys": {"way": way}})
    (span,) = spans(journey(made), scene(made, typefaces, "a4"))
    assert span.yours
    assert "Your part" in words_of(promise_time_line(journey(made), scene(made, typefaces, "a4")))


def test_the_text_says_every_fact_of_every_span(typefaces: Typefaces) -> None:
    made = with_promises(12)
    found = scene(made, typefaces, "a4")
    text = promise_time_line(journey(made), found).equivalent
    for span in spans(journey(made), found):
        facts = (span.title, span.moment.place, span.said, span.since, span.question, span.rescue, span.more)
        assert all(words in text for words in facts)


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = with_promises(6)
    once, again = (promise_time_line(journey(made), scene(made, typefaces, "a3")) for _ in range(2))
    assert once == again
