"""What a page's template writes with: texts as HTML, quantities in words, names, links and icons."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup, escape
from pydantic import BaseModel

from generator.infographics.icon import (
    icon,
    icon_of_channel,
    icon_of_document,
    icon_of_ending,
    icon_of_node,
    icon_of_unit,
)
from generator.infographics.picture import Role, picture_name
from generator.model.entity import Entity
from generator.model.facts import channel_name, promise_of
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Node, Problem, Rung, Step
from generator.model.kinds.promise import Commitment, Promise
from generator.model.kinds.rule import Rule
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation, Spot, Target
from generator.model.reference import texts
from generator.model.saying import delay, name_of, plain, since
from generator.model.text import Text
from generator.model.wording import Sayable
from generator.render.page import Page
from generator.render.prose import Prose
from generator.render.search import everyday_words, other_spellings
from generator.render.terms import terms_in
from generator.render.view import View

# What Python-Markdown would take for a mark in the line of a heading.
_MARKS = re.compile(r"([\\`*_{}\[\]])")


@dataclass(frozen=True)
class Pen:
    """Everything in it is relative to one page."""

    view: View
    page: Page

    @property
    def organisation(self) -> Organisation:
        """Whom the site is about."""
        return self.view.organisation

    @cached_property
    def prose(self) -> Prose:
        """Texts, with links that start at this page."""
        prose = self.view.prose("../" * self.page.path.count("/"))
        return prose.at(self.page.within) if self.page.within else prose

    def inline(self, text: Text | None) -> Markup:
        """A text as one line of HTML."""
        return Markup(self.prose.inline(text))

    def block(self, text: Text | None) -> Markup:
        """A text as paragraphs and lists."""
        return Markup(self.prose.block(text))

    def plain(self, text: Text | None) -> str:
        """A text as words."""
        return plain(text, self.organisation, self.view.wording, self.page.within)

    def heading(self, words: Text | str) -> Markup:
        """Words that may stand in the line of a Markdown heading."""
        said = self.plain(words) if isinstance(words, Text) else self.typeset(words)
        return Markup(_MARKS.sub(r"\\\1", escape(said)))

    def typeset(self, words: str) -> str:
        """Plain words in the typography of the language."""
        return self.view.wording.typeset(words)

    def say(self, quantity: Sayable) -> str:
        """A duration, a price, a number or opening hours in words."""
        return self.typeset(self.view.wording.say(quantity))

    def href(self, path: str) -> str:
        """A page or a file of the site, by its path from the root: `problems`, `contacts#tel-sav`."""
        page, mark, anchor = path.partition("#")
        suffix = "" if "." in page.rpartition("/")[2] else ".html"
        return f"{self.prose.prefix}{page}{suffix}{mark}{anchor}"

    def to(self, target: Target) -> str:
        """The address of an entity or of a place in a journey."""
        return self.prose.link(target) or self.href("index")

    def found(self, reference: str) -> Target | None:
        """What a reference means, when it means one thing."""
        found = self.organisation.find(reference, self.page.within)
        return found[0] if len(found) == 1 else None

    def name(self, target: Target) -> str:
        """What a link to something says: of a problem the customer's sentence, of anything else its name."""
        if isinstance(target, Spot) and isinstance(target.node, Problem):
            return self.plain(target.node.when)
        if isinstance(target, Channel):
            return self.typeset(channel_name(self.organisation, target))
        if isinstance(target, Promise):
            return self.typeset(target.title) if target.title else delay(target, self.organisation, self.view.wording)
        if isinstance(target, Entity):
            words = next(
                (value for field in ("name", "title", "ask", "says") if (value := getattr(target, field, None))),
                target.id,
            )
            return self.plain(words) if isinstance(words, Text) else self.typeset(str(words))
        return self.typeset(name_of(target, self.organisation, self.view.wording))

    def known(self, kind: type[Entity], ids: Iterable[str]) -> list[Entity]:
        """The entities of a kind among some ids, in order."""
        entities = self.organisation.of(kind)
        return [entities[id] for id in ids if id in entities]

    def documents(self, ids: Iterable[str]) -> list[Entity]:
        """Documents by their ids."""
        return self.known(Document, ids)

    def channels(self, ids: Iterable[str]) -> list[Entity]:
        """Channels by their ids."""
        return self.known(Channel, ids)

    def rules(self, ids: Iterable[str]) -> list[Entity]:
        """Rules by their ids."""
        return self.known(Rule, ids)

    def unit(self, id: str | None) -> Unit | None:
        """A unit by its id."""
        return self.organisation.of(Unit).get(id or "")

    def places(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """Where a step happens: names of channels with their address on the site, or the writer's own words without."""
        channels = self.organisation.of(Channel)
        return [
            (self.name(channels[id]), self.to(channels[id])) if id in channels else (self.typeset(id), "") for id in ids
        ]

    def promise(self, node: Node | Rung) -> Commitment | None:
        """The promise made at a node."""
        return promise_of(self.organisation, node)

    def delay(self, promise: Commitment) -> str:
        """A promise's delay or moment."""
        return self.typeset(delay(promise, self.organisation, self.view.wording))

    def since(self, promise: Commitment) -> str:
        """What starts its clock."""
        return since(promise, self.organisation, self.view.wording)

    def number(self, journey: Journey, node: Node) -> int | None:
        """The number of a step of the nominal path."""
        return next((number for number, step in enumerate(journey.steps, 1) if step.id == node.id), None)

    def step_name(self, node: Node) -> str:
        """A few words for a node: its title, else its sentence."""
        text = node.do or (node.does if isinstance(node, Step) else None) or getattr(node, "when", None)
        return self.typeset(node.title) if node.title else self.plain(text)

    def other_words(self, part: BaseModel) -> list[str]:
        """What customers also call the things that a part speaks of: the search finds the page by these words too."""
        terms = terms_in(self.organisation, [text.words for _, text in texts(part)])
        return list(dict.fromkeys(self.typeset(word) for term in terms for word in term.also))

    def found_by(self, *texts: Text | str | None) -> Markup:
        """Other spellings and everyday words, for the search alone: nobody sees or hears them, results hide <sub>."""
        said = " ".join(text if isinstance(text, str) else self.plain(text) for text in texts if text)
        language = self.view.wording.language
        forms = [*other_spellings(said, language), *everyday_words(said, language)]
        return Markup(f'<sub class="found-by" hidden>{escape(" ".join(forms))}</sub>') if forms else Markup()

    def sign(self, name: str) -> Markup:
        """An icon by its name, silent for screen readers."""
        return Markup(
            f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{icon(name)}"/></svg>'
        )

    def icon(self, target: Channel | Document | Unit | Node) -> Markup:
        """The icon that fits something."""
        return self.sign(self.icon_name(target))

    def icon_name(self, target: Channel | Document | Unit | Node | Journey) -> str:
        """The name of the icon that fits something; a journey is known by its first step."""
        if isinstance(target, Channel):
            return icon_of_channel(target)
        if isinstance(target, Document):
            return icon_of_document(target, self.organisation)
        if isinstance(target, Journey):
            return target.icon or icon_of_node(target.steps[0], self.organisation)
        return (
            icon_of_unit(target, self.organisation)
            if isinstance(target, Unit)
            else icon_of_node(target, self.organisation)
        )

    def ending(self, words: Text) -> str:
        """The name of the icon of what the customer has at the end."""
        return icon_of_ending(self.plain(words))

    def picture(self, target: Channel | Document | Unit | Node | Journey | str, role: Role = "you") -> Markup:
        """The theme's picture of something, or of an icon by its name; silent for screen readers, else empty."""
        style = self.view.theme.style
        if not style.pictures:
            return Markup()
        name = picture_name(style, target if isinstance(target, str) else self.icon_name(target), role)
        source = self.href(f"assets/pictures/{name}.svg")
        return Markup(f'<img class="picture {role}" src="{source}" alt="" width="100" height="100" loading="lazy">')

    def sentence(self, name: str) -> str:
        """A name as it stands within a sentence: `Le service client` becomes `le service client`."""
        return (
            name[:1].lower() + name[1:] if re.match(r"(?:Le|La|Les|L’|L'|Un|Une|Votre|Vos|The|Your)\b", name) else name
        )

    def capital(self, words: str) -> str:
        """Words as they begin a line."""
        return words[:1].upper() + words[1:]
