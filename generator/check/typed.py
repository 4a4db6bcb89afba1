"""Turns numbers typed in texts into what they repeat or contradict: a delay, a price or a phone number of the model."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick

from generator.check.corpus import corpus
from generator.check.naming import called, place_called
from generator.check.said import Said
from generator.model.entity import Entity
from generator.model.facts import promise_of
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Node
from generator.model.kinds.promise import Promise
from generator.model.organisation import Organisation, Spot
from generator.model.quantity import Duration, Money, Phone
from generator.model.quantity.error import QuantityError
from generator.model.quantity.phone_prose import MAY_BEGIN
from generator.model.quantity.spelling import NUMBER_WORDS, fold
from generator.model.text import Text

Quantity = Duration | Money | Phone

_UNITS = "minutes?|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?"
_NUMBERS = "|".join(
    sorted((word for word in NUMBER_WORDS if word not in ("a", "an", "un", "une", "one")), key=len)[::-1]
)
_DELAY = re.compile(
    rf"\b(?:sous|dans les|dans un délai de|within)\s+"
    rf"(?P<typed>(?:\d+|{_NUMBERS})\s+(?:(?:working|business|calendar)\s+)?"
    rf"(?:{_UNITS})(?:\s+(?:ouvrés?|ouvrables?|calendaires?))?)(?![\w-])",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:coûte|coûtent|payez|réglez|costs?|pay)\s+(?P<typed>\d+(?:[.,]\d\d?)?\s?(?:€|EUR\b|euros?\b|CHF\b|£))(?!\s?/|\s(?:par|per)\b)",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w+])(?<!\d[ .])(?P<typed>(?:\+\d{2}[ .]?|0)\d(?:[ .]?\d){8})(?![ .]?\d)")
_DELAY_SIGNS = AhoCorasick(["ous ", "dans les ", "dans un délai", "ithin "])
_PRICE_SIGNS = AhoCorasick(["€", "EUR", "euro", "CHF", "£"])
"""A piece of each of them: nearly every text has none, and is done with at once."""
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")
_MENTION = re.compile(r"\[\[[^\]]*\]\]")


@dataclass(frozen=True, slots=True)
class Typed:
    """A number typed in a text, and the value of the model that is meant."""

    said: Said
    words: str
    """The number, as typed."""
    modelled: str
    """The value of the model, in words."""
    subject: str
    """What has that value."""
    mention: str
    """What to write instead; empty where the text needs no number at all."""
    same: bool


@dataclass(frozen=True, slots=True)
class _Meant:
    value: Quantity
    subject: str
    mention: str


def typed(organisation: Organisation) -> tuple[Typed, ...]:
    """Every typed number that surely means something modelled, kept with the organisation: two rules ask."""
    kept = vars(organisation)
    if "typed" not in kept:
        phones = _phones(organisation)
        titles = _titles(organisation)
        raw = corpus(organisation).raw
        kept["typed"] = (
            *(one for text in _ours(raw.signed(_DELAY_SIGNS)) for one in _delays(text, titles)),
            *(one for text in _ours(raw.signed(_PRICE_SIGNS)) for one in _prices(text)),
            *(one for text in _ours(raw.matching(MAY_BEGIN)) for one in _numbers(text, phones)),
        )
    result: tuple[Typed, ...] = kept["typed"]
    return result


def _ours(texts: Iterable[Said]) -> Iterator[Said]:
    return (text for text in texts if isinstance(text.text, Text) and text.voice == "ours")


def _delays(text: Said, titles: Mapping[str, Promise]) -> Iterator[Typed]:
    """A delay in the text of a step that makes one promise, or in a sentence that names one promise by its title."""
    if _DELAY.search(text.text.source) is None:  # type: ignore[union-attr]
        return
    node = _node(text)
    promise = promise_of(text.organisation, node) if node and text.field == "does" else None
    for sentence in _sentences(text):
        named = _titled(sentence, titles)
        if promise and promise.within:
            subject = f"the promise of {place_called(text.holder, node)}"  # type: ignore[arg-type]
            mention = f"[[promise:{promise.id}]]" if isinstance(promise, Promise) else ""
            yield from _found(text, sentence, _DELAY, _Meant(promise.within, subject, mention))
        elif len(named) == 1 and named[0] is not text.holder and named[0].within:
            meant = _Meant(named[0].within, called(named[0]), f"[[promise:{named[0].id}]]")
            yield from _found(text, sentence, _DELAY, meant)


def _prices(text: Said) -> Iterator[Typed]:
    """A price in the text of a node that costs something, or in a sentence that mentions one thing with a price."""
    if _PRICE.search(text.text.source) is None:  # type: ignore[union-attr]
        return
    node = _node(text)
    for sentence in _sentences(text):
        priced = [(target, cost) for target in _mentioned(text, sentence) if (cost := _cost(target)) and cost.amount]
        if len(priced) == 1:
            target, cost = priced[0]
            meant = _Meant(cost, called(target), f"[[{target.key}.cost]]")
            yield from _found(text, sentence, _PRICE, meant)
        elif node and node.cost and node.cost.amount and text.field in ("do", "does") and not priced:
            subject = place_called(text.holder, node)  # type: ignore[arg-type]
            yield from _found(text, sentence, _PRICE, _Meant(node.cost, subject, ""))


def _numbers(text: Said, phones: Mapping[str, Channel]) -> Iterator[Typed]:
    """A phone number that a channel has; or that none has, in a sentence that mentions one channel with another."""
    if _PHONE.search(text.text.source) is None:  # type: ignore[union-attr]
        return
    for sentence in _sentences(text):
        mentioned = [target for target in _mentioned(text, sentence) if isinstance(target, Channel) and target.number]
        for match in _PHONE.finditer(_MENTION.sub(" ", sentence)):
            number = _read(match["typed"], Phone, text.organisation)
            channel = phones.get(number.number) if isinstance(number, Phone) else None
            if channel or (number and len(mentioned) == 1):
                one = channel or mentioned[0]
                modelled = one.number.national() if one.number else ""
                yield Typed(text, match["typed"], modelled, called(one), f"[[{one.id}]]", channel is not None)


def _found(text: Said, sentence: str, pattern: re.Pattern[str], meant: _Meant) -> Iterator[Typed]:
    """The one number of its sort in a sentence, if there is one only, compared with what is meant."""
    matches = list(pattern.finditer(_MENTION.sub(" ", sentence)))
    value = _read(matches[0]["typed"], type(meant.value), text.organisation) if len(matches) == 1 else None
    if value is not None:
        yield Typed(text, matches[0]["typed"], str(meant.value), meant.subject, meant.mention, value == meant.value)


def _read(words: str, sort: type[Quantity], organisation: Organisation) -> Quantity | None:
    about = organisation.about
    try:
        return sort.read(words, {"country": about.country, "currency": about.currency})
    except QuantityError:
        return None


def _sentences(text: Said) -> list[str]:
    return _SENTENCE.split(" ".join(text.text.source.split()))  # type: ignore[union-attr]


def _mentioned(text: Said, sentence: str) -> list[Entity | Spot]:
    """What a sentence mentions without asking for a quantity of it."""
    journey = text.holder if isinstance(text.holder, Journey) else None
    flat = (mention for mention in text.text.mentions if " ".join(mention.written.split()) in sentence)  # type: ignore[union-attr]
    found = (text.organisation.find(mention.target, journey) for mention in flat if not mention.field)
    return [targets[0] for targets in found if len(targets) == 1]


def _cost(target: Entity | Spot) -> Money | None:
    cost: Money | None = getattr(target.node if isinstance(target, Spot) else target, "cost", None)
    return cost


def _node(text: Said) -> Node | None:
    """The step, problem or variant whose own field the text is."""
    part: object = text.holder
    for step in text.path[:-1]:
        part = part[step] if isinstance(step, int) and isinstance(part, tuple) else getattr(part, str(step), None)
    return part if isinstance(part, Node) else None


def _phones(organisation: Organisation) -> dict[str, Channel]:
    return {channel.number.number: channel for channel in organisation.of(Channel).values() if channel.number}


def _titles(organisation: Organisation) -> dict[str, Promise]:
    """Promises by their title; titles that two of them have, or that say too little, are left out."""
    promises = [promise for promise in organisation.of(Promise).values() if promise.title]
    names = [fold(promise.title or "") for promise in promises]
    often = Counter(names)
    return {
        name: promise
        for name, promise in zip(names, promises, strict=True)
        if often[name] == 1 and len(name) >= SHORTEST_TITLE
    }


SHORTEST_TITLE = 6
LONGEST_TITLE = 6
"""Letters of the shortest title, and words of the longest, by which a sentence may name a promise."""


def _titled(sentence: str, titles: Mapping[str, Promise]) -> list[Promise]:
    words = re.findall(r"[\w-]+", fold(_MENTION.sub(" . ", sentence)))
    spans = (" ".join(words[at : at + size]) for at in range(len(words)) for size in range(1, LONGEST_TITLE + 1))
    return list({id(promise): promise for span in spans if (promise := titles.get(span))}.values())
