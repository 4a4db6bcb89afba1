"""The functions that a page's template may call besides its pen: ways to reach somebody, counts, lists, names."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

from generator.infographics.contact import to_scan
from generator.model.facts import problems_by_step
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Node
from generator.model.kinds.unit import Unit
from generator.model.wording import FIXED, Wording
from generator.render import contact, trust
from generator.render.bars import bars
from generator.render.feedback import feedback_mail
from generator.render.letter_text import letter_text
from generator.render.pen import Pen


def tools(pen: Pen) -> Mapping[str, Callable[..., Any]]:
    """By the names under which templates call them."""
    wording = pen.view.wording
    return {
        "act": contact.act,
        "at_hand": partial(contact.at_hand, pen),
        "bars": partial(bars, pen),
        "caption": partial(caption, wording),
        "changed": partial(trust.changed, pen),
        "count": partial(count, wording),
        "feedback_mail": partial(feedback_mail, pen),
        "figured": partial(figured, wording),
        "form": partial(form, wording),
        "has_problems": has_problems,
        "instead_of": partial(contact.instead_of, pen),
        "is_dear": contact.is_dear,
        "language": partial(language, wording),
        "letter_text": partial(letter_text, pen.view),
        "list_of": partial(list_of, pen),
        "own_trust": partial(trust.own_trust, pen),
        "price": partial(contact.price, pen),
        "short_name": partial(short_name, pen),
        "shown": partial(contact.shown, pen),
        "stage": partial(stage, wording),
        "to_scan": lambda channel: to_scan(channel, wording),
        "topic_ways": lambda topic: [pen.sentence(pen.name(way)) for way in topic.ways],
        "week_rows": lambda hours: hours.say_rows(wording.language),
        "week_strip": lambda hours: contact.week_strip(hours, wording),
    }


def count(wording: Wording, number: int, one: str, many: str) -> str:
    """`one` or `many` (English messages with `{count}`), as the language counts."""
    chosen = one if Locale.parse(wording.language).plural_form(number) == "one" else many
    return wording(chosen, count=number)


def list_of(pen: Pen, names: Iterable[str]) -> str:
    """`votre ticket de caisse, votre numéro de dossier et une pièce d'identité`."""
    return pen.view.wording.all_of([pen.sentence(name) for name in names])


def has_problems(journey: Journey, node: Node) -> bool:
    """Whether something can go wrong at a node."""
    return bool(problems_by_step(journey).get(node.id))


def language(wording: Wording, code: str) -> str:
    """`français`, `anglais`."""
    return str(Locale.parse(wording.language).languages.get(code, code))


def figured(wording: Wording, value: Decimal, unit: str | None) -> str:
    """A value with its sign: `41 %`; units in words stand in the caption, where they need no plural."""
    said = format_decimal(value, locale=wording.language)
    return f"{said}{FIXED}{unit}" if unit and not unit.isalpha() else said


def caption(wording: Wording, title: str, unit: str | None) -> str:
    """A figure's title, with the unit that its values are counted in unless it says it already."""
    words = title if not unit or not unit.isalpha() or unit.casefold() in title.casefold() else f"{title} ({unit})"
    return wording.typeset(words)


def stage(wording: Wording, unit: Unit) -> str:
    """Where a unit stands as the customer sees it."""
    names = {
        "front": wording("You meet them"),
        "middle": wording("Behind the counter: they prepare"),
        "back": wording("In the back: you never see them"),
        "partner": wording("A partner who works for us"),
        "system": wording("A computer system"),
    }
    return names[unit.stage]


def form(wording: Wording, name: str) -> str:
    """The form in which a document is accepted."""
    names = {
        "paper": wording("on paper"), "electronic": wording("on a screen"), "original": wording("the original"),
        "copy": wording("a copy"), "number": wording("the number is enough"),
    }  # fmt: skip
    return names[name]


def short_name(pen: Pen, channel: Channel) -> str:
    """A channel's name without what stands in brackets or before it: for the head of a column."""
    bare = pen.name(channel).split("(")[0].strip()
    for article in ("Le ", "La ", "Les ", "L’", "The ", "Der ", "Die ", "Das "):
        if bare.startswith(article):
            bare = bare.removeprefix(article)
            return bare[:1].upper() + bare[1:]
    return bare
