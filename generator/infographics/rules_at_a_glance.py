"""Draws "What must I know before?": the rules of a journey as numbered cards along its line, in the order they bind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import Contact, contact_of, equivalent_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.frame import Frame
from generator.infographics.header import Key
from generator.infographics.listing import Listing, Row, Telling, listed
from generator.infographics.measure import Measure
from generator.infographics.moment import COLOURS, Moment, Way, moment_of
from generator.infographics.run_in import run_in
from generator.model.facts import rules_by_moment, rules_of
from generator.model.kinds.journey import Journey
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation
from generator.model.saying import plain

TITLE = "What must I know before?"
_STATION, _LINE, _INSET, _SPLIT = 7.6, 6.4, 5.0, 0.5
"""In mm on A3: the radius of a station, the thickness of the line, the inset of a card; the share of its left column."""


@dataclass(frozen=True, slots=True)
class Detail:
    """What is to be known beside the rule itself."""

    icon: str
    head: str
    words: str
    field: str
    rescue: bool = False
    """It says what is still possible for one who did not know."""


@dataclass(frozen=True, slots=True)
class Card:
    """One rule, said."""

    number: int
    title: str
    says: str
    moment: Moment
    opens: bool
    """The first of its moment."""
    details: tuple[Detail, ...]
    applies_to: str
    rule: Rule


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return [journey for journey in organisation.of(Journey).values() if rules_of(organisation, journey)]


@infographic("rules-at-a-glance", "Rules at a glance", _subjects, ("a4", "a3"))
def rules_at_a_glance(subject: Subject, scene: Scene) -> Drawing:
    """The rules of one journey. Raises TypeError for anything else."""
    if not isinstance(subject, Journey):
        raise TypeError("rules at a glance are drawn of a journey")
    say, found = scene.wording, cards(subject, scene)
    contact = contact_of(scene.organisation, say, subject)
    frame = Frame(scene, say.typeset(subject.title), say(TITLE), contact, _legend(found, scene))
    telling = Telling(_write, padding=4.4)
    listing = listed(frame.canvas(), found, telling, frame.top, frame.room)

    def paint(rows: tuple[Row[Card], ...]) -> None:
        return

    del paint
    paints = [_painter(listing, rows) for rows in listing.sheets]
    return frame.drawing(paints, equivalent(frame.title, subject, found, contact, scene))
