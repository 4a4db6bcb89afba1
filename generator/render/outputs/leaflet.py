"""Turns each journey into a folded leaflet, one page per panel: what to have, the way, problems, whom to call."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from html import unescape
from typing import Self

from markupsafe import Markup

from generator.infographics.contact import Contact, contact_of, short_url
from generator.infographics.qr import code_svg
from generator.model.finding import Finding
from generator.model.kinds.journey import Journey
from generator.model.print_format import PrintFormat
from generator.model.publication import Publication
from generator.render.icons import data_url
from generator.render.outputs.tutorial import EMPTY_LINES, Lesson
from generator.render.press import Job, format_named, printed, set_tighter, wanted
from generator.render.promised import leaflet_promises
from generator.render.view import View, output

FORMATS = {"dl": "leaflet-dl-roll", "z": "leaflet-dl-z"}
"""The folds by the page that a publication asks for."""
WIDTH, HEIGHT = 25.0, 48.0
"""A panel within its margins: its width in em, and the lines that fit where type is small."""
ROOM_FOR_RULES = 28.0
"""The lines of a panel that what one needs and the rules may take when there is much else to tell."""
LEFT_OUT = ("term", "variant", "rule", "first", "detail")
"""What a journey too long for a leaflet is told without, one after the other: the words that one will hear, other
ways, the rules beyond some lines, what to do first when something goes wrong, and of the steps all but their titles."""
DENSITIES = (1.32, 1.22, 1.06, 0.96)
"""Beside those of the theme: what takes little room fills its panels, and is read without glasses."""
EVEN = 0.65
"""How full the emptiest panel is at least, compared to the fullest, where what one needs has a panel of its own."""
CODE = 27.0
"""The side of the code in millimetres, its quiet zone included: the code itself is wider than 20."""
_WORDS = re.compile(r"<(p|h3|li)\b[^>]*>(.*?)</\1>", re.S)
_TAG = re.compile(r"<[^>]*>")
_INDENT = {"step": 2.9, "rung": 2.1, "problem": 1.2, "need": 1.5}


@output("leaflet", part="print")
def leaflet(view: View) -> Iterator[Publication | Finding]:
    """One leaflet, folded in three, for each journey; folded in a Z when it is asked for."""
    journeys = list(view.organisation.of(Journey).values())
    every = [(journey, page) for journey in journeys for page in FORMATS]
    for subject, page in wanted(view, "leaflet", [(journey, "dl") for journey in journeys], every):
        if isinstance(subject, Journey):
            yield _leaflet(view, subject, page)


def _leaflet(view: View, journey: Journey, page: str) -> Publication:
    told, format = Told(view, journey, view.prose(suffix="").at(journey)), format_named(FORMATS[page])
    panels = {panel: panel.replace("-", " ") for panel in format.reads}
    *_, tersest = replace(told, without=LEFT_OUT).sources(format)
    first, *tighter = dict.fromkeys((*told.as_far_as_it_fits(format).sources(format), tersest))
    promises = leaflet_promises(view, journey)
    return printed(view, Job("leaflet", page, journey, journey.title, format, promises, panels=panels), first, tighter)


def tidy(source: str) -> str:
    """A page without the lines that a template leaves empty."""
    return EMPTY_LINES.sub("\n\n", source).strip() + "\n"


@dataclass(frozen=True)
class Block:
    """One thing told: its words as HTML, and the heading above it when it is the first of its kind."""

    kind: str
    head: str
    html: Markup
    lines: float
    """About how many lines it takes."""


@dataclass(frozen=True)
class Told(Lesson):
    """The same facts as in the tutorial, block by block, and the contact as on every sheet."""

    without: tuple[str, ...] = ()
    """What of `LEFT_OUT` is not told, since it can be read elsewhere."""
    _told_before: dict[tuple[object, ...], Block] = field(default_factory=dict, repr=False, compare=False)

    @property
    def brief(self) -> bool:
        """Whether everything is left out that can be."""
        return self.without == LEFT_OUT

    def as_far_as_it_fits(self, format: PrintFormat) -> Self:
        """With as much as seems to find room in small type, by the lines that it takes."""
        ways = [replace(self, without=LEFT_OUT[:count]) for count in range(len(LEFT_OUT) + 1)]
        count = len(_inside(format))
        return next((one for one in ways if max(map(_height, one.panels(count))) <= HEIGHT), ways[-1])

    def sources(self, format: PrintFormat) -> Iterator[str]:
        """The leaflet in each density of the theme."""
        inside = _inside(format)
        parts = dict(zip(inside, self.panels(len(inside)), strict=True))
        rules = format.page_rules(self.view.printer.bleed)
        values = {"told": self, "format": format, "rules": rules, "parts": parts, "_": self.view.wording}
        yield from map(tidy, set_tighter(self.view, "print/leaflet.html.j2", DENSITIES, **values))

    @cached_property
    def reached(self) -> Contact | None:
        """Whom to reach."""
        return contact_of(self.view.organisation, self.view.wording, self.journey)

    def code(self, address: str, side: float = CODE) -> Markup:
        """The code of an address as a background."""
        return Markup(data_url(code_svg((address,), side)))

    def short(self, address: str) -> str:
        """An address as people type it."""
        return short_url(address)

    def needed(self) -> Iterator[Block]:
        """What to know and to have before one starts."""
        _, before = self.view.wording, self.before
        sections = (("need", _("What you need"), before.papers), ("price", _("What it costs"), before.prices))
        told = list(self._told(sections))
        rules = self._told((("rule", _("The rules of this journey"), before.rules),))
        yield from told
        yield from _while_room(rules, ROOM_FOR_RULES - _height(told)) if "rule" in self.without else rules

    def way(self) -> Iterator[Block]:
        """The steps, what can go wrong, other ways, who decides next, and the words that one will hear."""
        _, journey = self.view.wording, self.journey
        yield from self._told((
            ("step", _("Step by step"), journey.steps),
            ("problem", _("If something goes wrong"), journey.problems),
            ("variant", _("Other ways"), () if "variant" in self.without else journey.variants),
            ("rung", _("Not heard? Who decides next"), journey.escalation),
            ("term", _("Words you will hear"), () if "term" in self.without else self.terms()),
        ))  # fmt: skip

    def _told(self, sections: Iterable[tuple[str, str, Iterable[object]]]) -> Iterator[Block]:
        for kind, head, things in sections:
            short = ({"problem": "first", "step": "detail"}.get(kind) or kind) in self.without
            for number, thing in enumerate(things, 1):
                key = (kind, number, short)
                if key not in self._told_before:
                    self._told_before[key] = self._block(kind, head if number == 1 else "", thing, number)
                yield self._told_before[key]

    def _block(self, kind: str, head: str, thing: object, number: int) -> Block:
        _ = self.view.wording
        html = self.view.theme.render(f"print/{kind}.html.j2", told=self, it=thing, number=number, _=_)
        return Block(kind, head, Markup(tidy(html)), self._lines(kind, html, bool(head)))

    def _lines(self, kind: str, html: str, headed: bool) -> float:
        """How many lines a block takes: of its paragraphs, of what stands between two blocks, of its heading."""
        style, room, faces = self.view.theme.style, WIDTH - _INDENT.get(kind, 0), self.view.typefaces
        paragraphs = [(tag, unescape(_TAG.sub("", words)).strip()) for tag, words in _WORDS.findall(html)]
        count = sum(
            len(faces.wrap(words, 1.06 if tag == "h3" else 1, room, style.text, 700 if tag == "h3" else 400))
            for tag, words in paragraphs
            if not (tag == "p" and words.isdigit())
        )
        return count + (0.9 if kind == "step" else 0.5) + (2.5 if headed else 0)

    def panels(self, count: int) -> list[Sequence[Block]]:
        """The blocks on so many panels: what one needs before on the first of them, unless that leaves some empty."""
        needed, way = list(self.needed()), list(self.way())
        apart = [needed, *shared(way, count - 1)]
        full = [_height(part) for part in apart]
        if max(full) <= HEIGHT and min(full) >= EVEN * max(full):
            return apart
        return shared([*needed, *way], count)


def _inside(format: PrintFormat) -> list[str]:
    """The panels that tell the journey."""
    return [panel for panel in format.reads if panel not in ("front", "back")]


def _while_room(blocks: Iterable[Block], room: float) -> Iterator[Block]:
    """The first blocks, as many as find room."""
    for block in blocks:
        room -= block.lines
        if room < 0:
            return
        yield block


def shared(blocks: Sequence[Block], count: int) -> list[Sequence[Block]]:
    """The blocks on so many panels, in order, the fullest panel being as little full as can be."""
    low, high = max((block.lines for block in blocks), default=0.0), _height(blocks)
    while high - low > 0.5:
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(blocks, middle)) <= count else (middle, high)
    parts = _filled(blocks, high)
    return [*parts, *[[]] * (count - len(parts))]


def _filled(blocks: Sequence[Block], room: float) -> list[Sequence[Block]]:
    """The blocks on panels of some lines each, as many panels as it takes."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if parts[-1] and _height(parts[-1]) + block.lines > room:
            parts.append([])
        parts[-1].append(block)
    return list(parts)


def _height(blocks: Iterable[Block]) -> float:
    return sum(block.lines for block in blocks)
