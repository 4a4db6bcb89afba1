"""Turns the channels of an organisation into vCards, which a telephone adds to its contacts."""

from collections.abc import Iterator

from generator.model.facts import channel_name
from generator.model.finding import Finding
from generator.model.kinds.channel import Channel
from generator.model.publication import Publication
from generator.model.saying import plain
from generator.render.view import View, output

FOLD_AT = 75
"""Octets in a line; RFC 2426 §2.6 folds longer ones with a line break and a space."""


@output("contact-file", part="site")
def contact_file(view: View) -> Iterator[Publication | Finding]:
    """A vCard for each channel that customers can use and that has a number, an e-mail or a postal address."""
    for channel in view.organisation.of(Channel).values():
        if channel.inbound and (channel.number or channel.email or channel.address):
            name = view.wording.typeset(channel_name(view.organisation, channel))
            path = f"{view.site}/files/{channel.id}"
            yield Publication(
                "contact-file",
                path,
                view.wording.language,
                name,
                "text/vcard",
                vcard(channel, name, view),
                subject=channel.key,
            )


def vcard(channel: Channel, name: str, view: View) -> str:
    """The vCard 3.0 of a channel (RFC 2426: the version that every telephone reads).

    Price, hours and first words stand in its note.
    """
    organisation, wording = view.organisation, view.wording
    note = [wording.say(quantity) for quantity in (channel.cost, channel.hours) if quantity]
    if channel.say:
        note.append(f"{wording('Say first:')} {plain(channel.say, organisation, wording)}")
    lines = [
        ("VERSION", "3.0"),
        ("FN", _text(f"{organisation.about.name} · {name}")),
        ("N", f"{_text(organisation.about.name)};;;;"),
        ("ORG", _text(organisation.about.name)),
        ("TEL;TYPE=WORK,VOICE", channel.number.number if channel.number else ""),
        ("EMAIL;TYPE=INTERNET", channel.email or ""),
        ("ADR;TYPE=WORK", f";;{_text(channel.address)};;;;" if channel.address else ""),
        ("URL", channel.url or organisation.about.url or ""),
        ("NOTE", _text("\n".join(note))),
    ]
    body = "".join(_folded(f"{key}:{value}") for key, value in lines if value)
    return f"BEGIN:VCARD\r\n{body}END:VCARD\r\n"


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
    return "\r\n".join([*pieces, piece]) + "\r\n"
