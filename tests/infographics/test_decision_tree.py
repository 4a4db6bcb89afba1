"""A guide as a branching line: every answer leads to its card, on as many sheets as that takes."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import GERMAN, collisions, organisation, outside, scene, smallest, words_of

from generator.infographics.canvas import Origin
from generator.infographics.decision_tree import decision_tree
from generator.infographics.decision_tree.facts import Choice, Question
from generator.infographics.decision_tree.sharing import signposted
from generator.infographics.drawing import Drawing
from generator.model.kinds.guide import Guide
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.typeface import Typefaces

LEADS = ("way", "way/problem-1", "phone", "file")


def _tree(first: int, then: int, depth: int = 1, answer: str = "Je n'ai rien reçu") -> dict[str, Any]:
    """Answers that all lead somewhere; half of those of the first question ask another one."""

    def answers(count: int, level: int, name: str) -> list[dict[str, Any]]:
        return [
            {"answer": f"{answer} {name}{n}.", "ask": f"Et depuis quand {name}{n} ?", "answers": answers(then, level - 1, f"{name}{n}")}
            if level and n % 2 == 0
            else {"answer": f"{answer} {name}{n}.", "go": LEADS[n % len(LEADS)]}
            for n in range(count)
        ]  # fmt: skip

    found = answers(first, depth, "n")
    found[-1] = {"answer": "C'est une autre situation.", "says": "Une personne vous répond au [[phone]]."}
    return {
        "title": "Où en suis-je ?",
        "ask": "Que s'est-il passé ?",
        "help": "Choisissez la phrase la plus proche.",
        "answers": found,
    }


def _drawn(
    tree: dict[str, Any], typefaces: Typefaces, sheet: str, words: dict[str, str] | None = None
) -> tuple[Drawing, Organisation]:
    language = {"words": words} if words else {}
    made = organisation(over={"guides": {"where": tree}}, **language)  # type: ignore[arg-type]
    found = scene(made, typefaces, sheet, "de" if words else "fr")
    return decision_tree(made.of(Guide)["where"], found), made


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize(("first", "then", "depth"), [(3, 2, 0), (4, 3, 1), (8, 4, 1), (12, 4, 1), (3, 3, 3)])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, first: int, then: int, depth: int) -> None:
    drawing, _ = _drawn(_tree(first, then, depth), typefaces, sheet)
    assert not drawing.too_long
    for page in drawing.pages:
        assert not outside(page)
        assert not collisions(page, typefaces)
        assert smallest(page) >= page.sheet.smallest - 1e-6


def test_long_words_fit_on_more_sheets(typefaces: Typefaces) -> None:
    tree = _tree(8, 5, answer="Die Kundendienstbearbeitungsunterlagen sind verschwunden")
    drawing, _ = _drawn(tree, typefaces, "a4", GERMAN)
    assert len(drawing.pages) > 1
    for page in drawing.pages:
        assert not outside(page)
        assert not collisions(page, typefaces)


def test_a_small_guide_takes_one_sheet_and_a_large_one_names_its_other_sheets(typefaces: Typefaces) -> None:
    small, _ = _drawn(_tree(4, 2), typefaces, "a4")
    assert len(small.pages) == 1
    large, _ = _drawn(_tree(12, 5), typefaces, "a4")
    assert len(large.pages) > 1
    for number, page in enumerate(large.pages, 1):
        others = [f"Sheet\u00a0{other}" for other in range(1, len(large.pages) + 1) if other != number]
        assert all(other in words_of(page) for other in others)


def test_a_sheet_with_one_case_is_named_by_that_case(typefaces: Typefaces) -> None:
    made = organisation()
    origin = Origin(made.of(Journey)["way"], ("title",))
    answers = (("Ici.", "Là."), ("Ailleurs.",))
    shares = [
        Question("Où ?", "", tuple(Choice(answer, None, None, origin) for answer in share), origin) for share in answers
    ]
    first, second = signposted(shares, scene(made, typefaces, "a4"))
    assert [one.answer for one in first.choices] == ["Ici.", "Là.", "Ailleurs."]
    assert [one.answer for one in second.choices] == ["Ailleurs.", "Another case\u202f?"]


def test_every_answer_is_on_exactly_one_sheet(typefaces: Typefaces) -> None:
    drawing, _ = _drawn(_tree(12, 5), typefaces, "a4")
    answers = [f"n{n}{m}." for n in range(0, 11, 2) for m in range(5)]
    for answer in answers:
        assert sum(answer in words_of(page) for page in drawing.pages) == 1


def test_a_question_with_very_many_answers_goes_on(typefaces: Typefaces) -> None:
    drawing, _ = _drawn(_tree(2, 40), typefaces, "a4")
    assert len(drawing.pages) > 1
    assert all("Et depuis quand n0" in words_of(page).replace("\u202f", " ") for page in drawing.pages[:2])
    assert not drawing.too_long
    assert not any(outside(page) for page in drawing.pages)


def test_the_title_is_not_asked_again(typefaces: Typefaces) -> None:
    tree = {**_tree(3, 2), "title": "Que s'est-il passé ?"}
    drawing, _ = _drawn(tree, typefaces, "a4")
    assert words_of(drawing).count("Que s’est-il passé") == 1


def test_the_text_says_every_answer_and_where_it_leads(typefaces: Typefaces) -> None:
    drawing, _ = _drawn(_tree(5, 4), typefaces, "a4")
    for words in (
        "n1.",
        "n03.",
        "Et depuis quand n2",
        "Faire livrer un meuble",
        "tel:+33465712026",
        "C’est une autre situation",
    ):
        assert words in drawing.equivalent


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    assert _drawn(_tree(5, 4), typefaces, "a3")[0] == _drawn(_tree(5, 4), typefaces, "a3")[0]
