"""Turns what was published of several organisations into one page that shows them all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.model.style import Mark
from generator.model.wording import Wording
from generator.render.theme import shared_environment


@dataclass(frozen=True)
class Card:
    """One organisation in the gallery."""

    id: str
    name: str
    notice: str
    colour: str
    logo: Mark | None
    languages: tuple[str, ...]
    pictures: tuple[tuple[str, str, str], ...]
    """Each drawing's picture, the file that it shows, and its title."""
    counts: Mapping[str, int]
    """Files by folder."""


def gallery_html(cards: Sequence[Card], wording: Wording) -> str:
    """The page."""
    return shared_environment().get_template("gallery.html.j2").render(cards=cards, _=wording)
