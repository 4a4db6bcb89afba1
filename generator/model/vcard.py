"""Turns a channel into a vCard (RFC 2426, the version every telephone reads): whole, or short enough for a code."""

from collections.abc import Iterable

from generator.model.facts import channel_name
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.saying import plain
from generator.model.wording import Wording

FOLD_AT = 75
"""Octets in a line; RFC 2426 §2.6 folds longer ones with a line break and a space."""

Line = tuple[str, str]
"""A property and its value; one without a value is left out."""


def vcard(channel: Channel, organisation: Organisation, wording: Wording) -> str:
    """The whole vCard of a channel. Price, hours and first words stand in its note."""
    note = [wording.say(quantity) for quantity in (channel.cost, channel.hours) if quantity]
    if channel.say:
        note.append(f"{wording('Say first:')} {plain(channel.say, organisation, wording)}")
    lines = [
        *_names(channel, organisation, wording),
        ("TEL;TYPE=WORK,VOICE", channel.number.number if channel.number else ""),
        ("EMAIL;TYPE=INTERNET", channel.email or ""),
        ("ADR;TYPE=WORK", f";;{_text(channel.address)};;;;" if channel.address else ""),
        ("URL", channel.url or organisation.about.url or ""),
        ("NOTE", _text("\n".join(note))),
    ]
    return "".join(f"{_folded(line)}\r\n" for line in _written(lines))


def short_vcards(channel: Channel, organisation: Organisation, wording: Wording) -> tuple[str, ...]:
    """What a printed code can hold, the longest first; nothing for a channel with neither a number nor an e-mail.

    Lines end in one byte instead of two and are not folded: every telephone reads that, and each byte makes the
    modules of a code smaller.
    """
    if not (channel.number or channel.email):
        return ()
    names = _names(channel, organisation, wording)
    reach = [("TEL", channel.number.number if channel.number else ""), ("EMAIL", channel.email or "")]
    url = [("URL", channel.url or organisation.about.url or "")]
    return tuple(
        "".join(f"{line}\n" for line in _written(lines))
        for lines in ([*names, *reach, *url], [*names[:2], *reach, *url], [*names[:2], *reach])
    )


def _names(channel: Channel, organisation: Organisation, wording: Wording) -> list[Line]:
    """The full name and the structured one, both required; then the organisation's."""
    own = organisation.about.name
    name = wording.typeset(channel_name(organisation, channel))
    return [("FN", _text(f"{own} · {name}")), ("N", f"{_text(own)};;;;"), ("ORG", _text(own))]


def _written(lines: Iterable[Line]) -> list[str]:
    values = [f"{key}:{value}" for key, value in lines if value]
    return ["BEGIN:VCARD", "VERSION:3.0", *values, "END:VCARD"]


def _text(words: str) -> str:
    for sign, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        words = words.replace(sign, escaped)
    return words


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never cut inside a character."""
    pieces, piece = [], ""
    for character in line:
        if len((piece + character).encode()) > FOLD_AT:
            pieces.append(piece)
            piece = " "
        piece += character
    return "\r\n".join([*pieces, piece])
