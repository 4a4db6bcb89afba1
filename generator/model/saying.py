"""Turns a text with its [[mentions]] into what the customer reads: numbers, prices, delays and names, said once."""

import re
from collections.abc import Callable, Iterator

from markdown_it.token import Token

from generator.model.entity import Entity
from generator.model.facts import channel_name
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey
from generator.model.kinds.promise import Commitment, Promise
from generator.model.organisation import Organisation, Spot, Target
from generator.model.text import Mention, Text
from generator.model.wording import Sayable, Wording

QUANTITIES = ("cost", "hours", "number", "within", "takes", "answers_within", "valid_for", "syncs_within")
"""Fields that a mention may ask for by name: `[[tel-sav.cost]]`."""
PLAIN_FIELDS = ("name", "title", "url", "address", "email", "best_time", "say", "by")

_DETERMINER = re.compile(
    r"(?:les?|la|l['’]|votre|vos|notre|nos|un|une|the|your|our|an?|der|die|das|ihre?)(?=[\s'’]|(?<=['’]))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"^\S*(?:@|://|www\.)")
_ORDINARY_SPACES = re.compile(r"[ \t\r\n]+")
"""Those that may become one space: a no-break space in a number stays."""
_SENTENCE_END = re.compile(r"[.!?…]\s*$|^\s*$")


def target_of(mention: Mention, organisation: Organisation, within: Journey | None = None) -> Target | None:
    """What a mention means, when it means one thing."""
    found = organisation.find(mention.target, within)
    return found[0] if len(found) == 1 else None


def said(mention: Mention, organisation: Organisation, wording: Wording, within: Journey | None = None) -> str:
    """The words for one mention: the writer's own, else the quantity asked for, else what customers call the target."""
    if mention.words:
        return mention.words
    target = target_of(mention, organisation, within)
    if target is None:
        return mention.target
    if mention.field:
        return _field(target, mention.field, organisation, wording) or mention.field
    return name_of(target, organisation, wording)


def name_of(target: Target, organisation: Organisation, wording: Wording) -> str:
    """What a text says when it only names the target: a phone's number, a promise's delay, else a name."""
    if isinstance(target, Spot):
        return target.node.title or _sentence(target)
    if isinstance(target, Channel):
        if target.type in ("phone", "sms") and target.number:
            return wording.say(target.number)
        return target.email if target.type == "email" and target.email else channel_name(organisation, target)
    if isinstance(target, Promise):
        return delay(target, organisation, wording)
    return target.label


def delay(promise: Commitment, organisation: Organisation, wording: Wording) -> str:
    """`14 jours`, or the moment by which it is done."""
    if promise.within:
        return wording.say(promise.within)
    return plain(promise.by, organisation, wording) if promise.by else ""


def since(promise: Commitment, organisation: Organisation, wording: Wording) -> str:
    """What starts the clock of a delay; what the moment is reckoned from, which no preposition joins to it."""
    if promise.from_ is None:
        return ""
    start = plain(promise.from_, organisation, wording)
    return wording("from {start}", start=start) if promise.within else wording("starting point: {start}", start=start)


def plain(text: Text | None, organisation: Organisation, wording: Wording, within: Journey | None = None) -> str:
    """A text as plain words in the language's typography; paragraphs and items are joined by a space."""
    if text is None:
        return ""
    out = "".join(words for words, _ in runs(text, lambda mention: said(mention, organisation, wording, within)))
    return wording.typeset(_ORDINARY_SPACES.sub(" ", out).strip(" "))


def runs(text: Text, say: Callable[[Mention], str]) -> Iterator[tuple[str, Token | None]]:
    """The words of a text piece by piece, each mention in the letter case that its place in the sentence asks for."""
    before = ""
    for token in _pieces(text):
        if token.type == "mention":
            words = in_sentence(say(token.meta["mention"]), before)
        elif token.type in ("text", "code_inline"):
            words = token.content
        else:
            words = " "
        before = (before + words)[-80:]
        yield words, token


def in_sentence(words: str, before: str) -> str:
    """`Votre ticket` becomes `votre ticket` in the middle of a sentence, and keeps its capital at its start."""
    if _ADDRESS.search(words):
        return words
    if _SENTENCE_END.search(before):
        return words[:1].upper() + words[1:]
    return words[:1].lower() + words[1:] if _DETERMINER.match(words) else words


def _pieces(text: Text) -> Iterator[Token]:
    for token in text.tokens:
        if token.type == "inline":
            yield from (child for child in token.children or () if child.nesting == 0)
            yield Token("softbreak", "", 0)


def _sentence(spot: Spot) -> str:
    when = getattr(spot.node, "when", None)
    text = when or spot.node.do or getattr(spot.node, "does", None)
    return text.words if text else spot.node.id


def _field(target: Target, field: str, organisation: Organisation, wording: Wording) -> str:
    holder: Entity | object = target.node if isinstance(target, Spot) else target
    value: object = getattr(holder, field, None)
    if isinstance(value, Text):
        return plain(value, organisation, wording)
    if isinstance(value, str):
        return value
    return wording.say(value) if hasattr(value, "say") and isinstance(value, Sayable) else ""
