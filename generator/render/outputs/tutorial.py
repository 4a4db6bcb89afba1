"""Turns each journey into a tutorial: HTML that becomes a tagged PDF on two papers and a booklet, and Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.infographics.contact import to_scan
from generator.infographics.icon import icon, icon_of_node
from generator.infographics.picture import Role, picture, picture_name
from generator.infographics.qr import code_svg
from generator.model.facts import (
    BeforeYouStart,
    actor,
    before_you_start,
    channel_name,
    channels,
    main_channel,
    problems_by_step,
    promise_of,
    rules_at,
    verified,
    way_back,
)
from generator.model.finding import Finding
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Node, Problem, Rung
from generator.model.kinds.term import Term
from generator.model.kinds.unit import Unit
from generator.model.print_format import print_formats
from generator.model.publication import Publication
from generator.model.reference import texts
from generator.model.saying import delay, in_sentence, name_of, since
from generator.model.vcard import short_vcards
from generator.render.icons import background, data_url
from generator.render.pictures import document, framed
from generator.render.promised import tutorial_promises
from generator.render.prose import Prose
from generator.render.terms import terms_in
from generator.render.view import View, output

BOOKLET = "booklet-a5-office"
"""The print format of the booklet that one prints and folds at an office."""
SHEETS = (
    ("text/html", "tutorial.html.j2", "a4", ""),
    ("text/html", "tutorial.html.j2", "a5", "-a5"),
    ("text/markdown", "tutorial.md.j2", "a4", ""),
)
"""What is made of each journey: media, template, paper, and what is added to the path."""
A5 = 0.86
"""On A5, each measure of the A4 style sheet times this; by the paper alone it would be 0.71, too small to read."""
CODE = 26
"""The side of the code that holds the contact, in millimetres on A4."""
_MEASURE = re.compile(r"url\([^)]*\)|(?<![\w.])(\d*\.?\d+)(mm|pt)\b")
EMPTY_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)+")


@output("tutorial", part="tutorials")
def tutorial(view: View) -> Iterator[Publication | Finding]:
    """Three publications per journey: in HTML on each paper, on A5 as a booklet too, and in Markdown."""
    for journey in view.organisation.of(Journey).values():
        booklet = {f"{journey.id}-booklet.pdf": print_formats()[BOOKLET]}
        for media, template, paper, suffix in SHEETS:
            lesson = Lesson(view, journey, view.prose(suffix="").at(journey), paper)
            source = view.theme.render(template, lesson=lesson, _=view.wording)
            yield Publication(
                output="tutorial",
                path=f"tutorials/{view.wording.language}/{journey.id}{suffix}",
                language=view.wording.language,
                title=journey.title,
                media=media,
                source=EMPTY_LINES.sub("\n\n", source).strip() + "\n",
                subject=journey.key,
                promises=tutorial_promises(view, journey),
                imposed=booklet if paper == "a5" else {},
            )


@dataclass(frozen=True)
class Lesson:
    """What the tutorial's templates see of one journey: facts already in words."""

    view: View
    journey: Journey
    prose: Prose
    paper: str = "a4"

    def on_paper(self, css: str) -> Markup:
        """A style sheet written for A4, on the paper at hand; the measures of any theme keep their proportions."""
        if self.paper == "a4":
            return Markup(css)
        smaller = _MEASURE.sub(lambda found: f"{float(found[1]) * A5:.3g}{found[2]}" if found[1] else found[0], css)
        return Markup(smaller.replace("size: A4", f"size: {self.paper.upper()}"))

    @property
    def before(self) -> BeforeYouStart:
        """The checklist."""
        return before_you_start(self.view.organisation, self.journey)

    @property
    def contact(self) -> Channel | None:
        """The one number for this journey."""
        return main_channel(self.view.organisation, self.journey)

    @property
    def colours(self) -> dict[str, str]:
        """The tokens of the theme."""
        return dict(self.view.theme.style.colours)

    def html(self, text: object) -> Markup:
        """A text as inline HTML."""
        return Markup(self.prose.inline(text))  # type: ignore[arg-type]

    def md(self, text: object) -> Markup:
        """A text as Markdown; not to be escaped."""
        return Markup(self.prose.markdown(text))  # type: ignore[arg-type]

    def problems(self, node: Node) -> tuple[Problem, ...]:
        """What can go wrong at a step or on another way: each problem once, where it first can happen."""
        shown: set[str] = set()
        for id, problems in problems_by_step(self.journey).items():
            fresh = tuple(problem for problem in problems if problem.id not in shown)
            if id == node.id:
                return fresh
            shown.update(problem.id for problem in fresh)
        return ()

    def number(self, node: Node | None) -> int | None:
        """The number of a step of the nominal path."""
        return next((number for number, step in enumerate(self.journey.steps, 1) if step is node), None)

    def back(self, problem: Problem) -> Node | None:
        """Where a problem leads on."""
        return way_back(self.journey, problem)

    def who(self, node: Node) -> str:
        """The unit that acts, or nothing when the customer does."""
        unit = actor(self.view.organisation, node)  # type: ignore[arg-type]
        return unit.name if unit else ""

    def places(self, node: Node) -> list[str]:
        """Where it happens: names of channels, or the writer's words."""
        known = self.view.organisation.of(Channel)
        return [
            self.name(known[id]) if id in known else self.view.wording.typeset(id) for id in getattr(node, "at", ())
        ]

    def name(self, channel: Channel) -> str:
        """What customers call a channel."""
        return self.view.wording.typeset(channel_name(self.view.organisation, channel))

    def goes(self, reference: str) -> str:
        """What a choice leads to, by its name."""
        found = self.view.organisation.find(reference, self.journey)
        return (
            self.view.wording.typeset(name_of(found[0], self.view.organisation, self.view.wording))
            if found
            else reference
        )

    def channels(self, ids: tuple[str, ...]) -> tuple[Channel, ...]:
        """Channels by their ids."""
        return channels(self.view.organisation, ids)

    def documents(self, ids: tuple[str, ...]) -> list[str]:
        """Names of documents, to stand one after the other in a sentence that has begun."""
        known = self.view.organisation.of(Document)
        return [self.view.wording.typeset(in_sentence(known[id].name, ",")) for id in ids if id in known]

    def promise(self, node: Node) -> str:
        """The delay promised at a node, and what starts the clock."""
        promise = promise_of(self.view.organisation, node)
        return delay(promise, self.view.organisation, self.view.wording) if promise else ""

    def starts(self, node: Node) -> str:
        """What starts the clock of the promise at a node."""
        promise = promise_of(self.view.organisation, node)
        return since(promise, self.view.organisation, self.view.wording) if promise else ""

    def otherwise(self, node: Node) -> Markup:
        """What happens when the promise at a node is missed."""
        promise = promise_of(self.view.organisation, node)
        return self.html(promise.otherwise) if promise else Markup()

    def rules(self, node: Node) -> object:
        """Rules that bind here."""
        return rules_at(self.view.organisation, self.journey, node)

    def rung(self, rung: Rung) -> str:
        """Whom a level of the ladder names."""
        organisation = self.view.organisation
        channel = organisation.of(Channel).get(rung.to)
        unit = organisation.of(Unit).get(rung.to)
        return rung.title or (
            self.name(channel) if channel else self.view.wording.typeset(unit.name) if unit else rung.to
        )

    def reach(self, channel: Channel) -> str:
        """The number, address or place to use."""
        said = (
            self.view.wording.say(channel.number)
            if channel.number
            else channel.email or channel.address or channel.url or ""
        )
        return said.removeprefix("https://")

    def terms(self) -> list[Term]:
        """The jargon that this tutorial uses."""
        return terms_in(self.view.organisation, [text.words for _, text in texts(self.journey)])

    def unit(self, id: str | None) -> str:
        """A unit's name, or the writer's words."""
        unit = self.view.organisation.of(Unit).get(id or "")
        return self.view.wording.typeset(unit.name if unit else id or "")

    def icon(self, node: Node, colour: str = "ink") -> Markup:
        """A node's icon as a background picture."""
        return Markup(background(icon(icon_of_node(node, self.view.organisation)), self.colours[colour]))

    def sign(self, name: str, colour: str = "ink") -> Markup:
        """An icon by its name as a background picture."""
        return Markup(background(icon(name), self.colours[colour]))

    def picture(self, name: str, height: int = 100) -> Markup:
        """A picture of the theme as a background; a stage higher than 100 is for what is repeated down a page."""
        return Markup(data_url(document(picture(self.view.theme.style, name), height)))

    def scene(self, node: Node, role: Role, ground: str, ink: str = "ink") -> Markup:
        """The theme's picture of a node in a window with round corners, as a background."""
        style = self.view.theme.style
        name = picture_name(style, icon_of_node(node, self.view.organisation), role)
        return Markup(data_url(framed(picture(style, name), self.colours[ground], self.colours[ink])))

    def scanned(self, channel: Channel) -> Markup:
        """A code from which a telephone keeps a contact, readable on either paper; nothing where there is none."""
        held = short_vcards(channel, self.view.organisation, self.view.wording)
        drawn = code_svg(held, CODE * A5)
        return Markup(data_url(drawn)) if drawn else Markup()

    def to_scan(self, channel: Channel) -> str:
        """What that code is for."""
        return to_scan(channel, self.view.wording)

    @property
    def verified(self) -> str:
        """When the facts were last verified, and by whom."""
        day, owner = verified(self.view.organisation, self.journey)
        wording = self.view.wording
        if not day:
            return ""
        name = wording.typeset(owner.name[:1].lower() + owner.name[1:]) if owner else ""
        return (
            wording("Verified on {day} by {team}", day=wording.day(day), team=name)
            if name
            else wording("Verified on {day}", day=wording.day(day))
        )
