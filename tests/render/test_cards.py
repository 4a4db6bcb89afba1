import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from PIL import Image

from generator.model.brand import Brand
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.publish.fonts import prepare
from generator.publish.formats.png import png
from generator.render.cards import title_size
from generator.render.outputs.card import card
from generator.render.outputs.page import page
from generator.render.theme import load_theme
from generator.render.view import View

MOST = 100_000
"""Bytes of a picture that messengers fetch at once."""


def view_of(organisation: Organisation, typefaces: Typefaces, theme: str = "line") -> View:
    return View(organisation, load_theme(Brand(theme=theme)), Wording("en"), typefaces)


def front(publication: Publication) -> dict[str, dict[str, str]]:
    return yaml.safe_load(publication.source.split("---\n", 2)[1])


def test_the_site_all_problems_and_each_journey_have_a_card(world: Organisation, typefaces: Typefaces) -> None:
    made = [one.path for one in card(view_of(world, typefaces)) if isinstance(one, Publication)]
    below = [path.partition("files/cards/")[2] for path in made]
    assert below == ["home", "journey-emprunter", "problems"]


def test_each_page_names_a_card_that_is_made(world: Organisation, typefaces: Typefaces) -> None:
    view = view_of(world, typefaces)
    made = {f"{one.path}.png".removeprefix(f"{view.site}/") for one in card(view) if isinstance(one, Publication)}
    pages = [one for one in page(view) if isinstance(one, Publication) and one.media == "text/markdown"]
    named = {re.sub(r"^https://exemple\.fr/(?:en/)?", "", front(one)["card"]["image"]) for one in pages}
    assert named == made


def test_without_an_address_there_are_none(reading: Callable, typefaces: Typefaces) -> None:
    organisation = reading("questions:\n  un: {ask: Quoi ?, answer: Rien.}\n").organisation
    view = view_of(organisation, typefaces)
    assert list(card(view)) == []
    assert not any(
        "og:image" in one.source or "\ncard:" in one.source for one in page(view) if isinstance(one, Publication)
    )


@pytest.mark.parametrize("theme", ["line", "picto"])
def test_a_card_is_a_small_picture_and_the_same_each_time(world: Organisation, fonts: Path, theme: str) -> None:
    typefaces = prepare(load_theme(Brand(theme=theme)).style.families, fonts)
    for one in card(view_of(world, typefaces, theme)):
        assert isinstance(one, Publication)
        made = png(one, typefaces)
        assert made.remarks == ()
        assert Image.open(BytesIO(made.data)).size == (1200, 630)
        assert len(made.data) < MOST
        assert png(one, typefaces).data == made.data


def test_a_long_title_is_set_smaller(world: Organisation, typefaces: Typefaces) -> None:
    view = view_of(world, typefaces)
    sizes = [title_size(view, "Je veux mon meuble chez moi. " * times, 1040) for times in (1, 3, 4, 20)]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) >= 3
