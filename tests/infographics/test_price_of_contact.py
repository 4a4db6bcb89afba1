"""What asking costs: each price once, on a tag, with the free ways for the same matters beside it."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import collisions, organisation, outside, scene, smallest, words_of

from generator.infographics.price_of_contact import price_of_contact
from generator.infographics.price_of_contact.facts import prices_of
from generator.model.organisation import Organisation
from generator.model.typeface import Typefaces

LONG = "Die Kundendienstbearbeitungsunterlagenannahmestelle"


def _made(paid: int, free: int, name: str = "Le numéro") -> Organisation:
    """Phones at 0.35 € a minute and more, and free web pages; each matter has a phone and some pages."""
    channels: dict[str, Any] = {
        "phone": {"type": "phone", "number": "+33465712026", "cost": "prix d'un appel", "handles": "suivre"}
    }
    for n in range(paid):
        channels[f"p{n}"] = {
            "type": "phone", "name": f"{name} {n}", "number": f"+3346571{n:02}26", "handles": [f"sujet {n}", "payer"],
            "cost": f"0,{35 + n} €/min + prix d'un appel",
        }  # fmt: skip
    for n in range(free):
        channels[f"f{n}"] = {
            "type": "web", "name": f"{name} gratuit {n}", "url": f"https://exemple.fr/service-clients/{n}", "human": n % 2 == 0,
            "handles": [f"sujet {n % 5}"], "cost": "gratuit", "answers_within": "2 heures",
        }  # fmt: skip
    return organisation(over={"channels": channels})


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize(("paid", "free"), [(0, 1), (1, 2), (3, 6), (6, 12), (12, 12)])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, paid: int, free: int) -> None:
    made = _made(paid, free)
    drawing = price_of_contact(made, scene(made, typefaces, sheet))
    assert not drawing.too_long
    for page in drawing.pages:
        assert not outside(page)
        assert not collisions(page, typefaces)
        assert smallest(page) >= page.sheet.smallest - 1e-6


def test_long_names_stay_in_their_column(typefaces: Typefaces) -> None:
    made = _made(4, 8, LONG)
    drawing = price_of_contact(made, scene(made, typefaces, "a4", "de"))
    for page in drawing.pages:
        assert not outside(page)
        assert not collisions(page, typefaces)


def test_ten_minutes_are_computed_with_the_call_on_top(typefaces: Typefaces) -> None:
    made = _made(1, 1)
    words = words_of(price_of_contact(made, scene(made, typefaces, "a4"))).replace("\u202f", " ").replace("\u00a0", " ")
    assert "10 minutes = 3,50 € + prix appel" in words


def test_free_ways_stand_beside_those_that_cost_for_the_same_matter(typefaces: Typefaces) -> None:
    made = _made(2, 4)
    found = prices_of(scene(made, typefaces, "a4"))
    assert [price.cost.amount for price in found.paid] == sorted(
        (price.cost.amount for price in found.paid), reverse=True
    )
    beside = {one.way.channel.id: [way.channel.id for way in one.free] for price in found.paid for one in price.paid}
    assert beside == {"p1": ["f1"], "p0": ["f0"], "phone": []}
    assert {"f2", "f3"} <= {way.channel.id for way in found.free}


def test_a_matter_without_a_free_way_says_so(typefaces: Typefaces) -> None:
    made = _made(0, 0)
    drawing = price_of_contact(made, scene(made, typefaces, "a4"))
    assert "Nothing free for these matters." in words_of(drawing)
    assert "We add nothing to it." in drawing.equivalent


def test_no_way_is_lost_between_the_lists(typefaces: Typefaces) -> None:
    made = _made(3, 12)
    drawing = price_of_contact(made, scene(made, typefaces, "a4"))
    words = " ".join(words_of(page) for page in drawing.pages)
    for n in range(12):
        assert f"exemple.fr/service-clients/{n}" in words
        assert f"https://exemple.fr/service-clients/{n}" in drawing.equivalent


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = _made(2, 3)
    assert price_of_contact(made, scene(made, typefaces, "a3")) == price_of_contact(made, scene(made, typefaces, "a3"))
