"""Turns an organisation into the facts of its contact strip: whom to call, when, at what price, what to bring."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale

from generator.model.facts import main_channel, verified
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation
from generator.model.quantity import Hours
from generator.model.saying import plain
from generator.model.vcard import short_vcards
from generator.model.wording import FIXED, Wording

AT_HAND = 3
"""Documents named in the strip, at most."""


@dataclass(frozen=True)
class Contact:
    """Whom to reach, in the words of one language. A word that is not known is empty."""

    channel: Channel
    who: str
    """`Le service client`."""
    way: str
    """The number, else the address of whatever kind it is, as people read it."""
    person: bool
    price: str
    languages: str
    hours: Hours | None
    open: str
    """The opening hours in words."""
    best_time: str
    answers_within: str
    at_hand: tuple[Document, ...]
    say: str
    """The first words to say."""
    url: str
    """Where the code leads."""
    url_words: str
    """What can be done there."""
    verified: str
    """`Vérifié le 1er octobre 2026`."""
    vcards: tuple[str, ...] = ()
    """What a code can hold for a telephone to keep, the longest first."""


def contact_of(organisation: Organisation, wording: Wording, journey: Journey | None = None) -> Contact | None:
    """The contact of a journey or of the whole organisation; None when no person can be reached at all."""
    channel = main_channel(organisation, journey)
    if channel is None:
        return None
    online = _online(organisation, channel)
    on, _ = verified(organisation, journey or channel)
    return Contact(
        channel,
        who=_who(organisation, channel, wording),
        way=way_of(channel, wording),
        person=channel.answered_by_people,
        price=wording.say(channel.cost) if channel.cost else "",
        languages=languages_of(channel, wording),
        hours=channel.hours,
        open=_capital(wording.say(channel.hours)) if channel.hours else "",
        best_time=_first_sentence(plain(channel.best_time, organisation, wording)),
        answers_within=wording.say(channel.answers_within) if channel.answers_within else "",
        at_hand=tuple(_at_hand(organisation, channel, journey)),
        say=plain(channel.say, organisation, wording),
        url=(online.url if online else organisation.about.url) or "",
        url_words=wording.typeset(_handles(online, wording)),
        verified=wording("Verified on {day}", day=wording.day(on)) if on else "",
        vcards=short_vcards(channel, organisation, wording),
    )


def way_of(channel: Channel, wording: Wording) -> str:
    """How a channel is reached, as people read it: the number, the address without `https://`, the street."""
    if channel.number:
        return wording.say(channel.number).replace(" ", FIXED)
    if channel.type == "email" and channel.email:
        return channel.email
    if channel.type in ("counter", "post") and channel.address:
        return channel.address
    return short_url(channel.url) or channel.address or channel.email or channel.name or ""


def short_url(url: str | None) -> str:
    """`exemple.fr/suivi` for `https://www.exemple.fr/suivi/`."""
    return (url or "").removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def breakable(address: str) -> str:
    """The same with places where a line may end when it does not fit on one: before `@` and `.`, after `/`."""
    return re.sub(r"(?<=\w)(?=[@.]\w)|(?<=\w/)(?=\w)", "\u200b", address)


def to_scan(channel: Channel, wording: Wording) -> str:
    """What a code that holds a contact is for, to be read beside it."""
    if channel.number:
        return wording("Scan: the number is saved in your phone")
    return wording("Scan: the address is saved in your phone")


def languages_of(channel: Channel, wording: Wording) -> str:
    """Each language by its own name: `Français, English`. Nothing when there is only the one of the sheet."""
    if not channel.languages or channel.languages == (wording.language,):
        return ""
    names = [
        Locale.parse(code, sep="-" if "-" in code else "_").get_display_name() or code for code in channel.languages
    ]
    return ", ".join(_capital(name) for name in names)


def equivalent_of(contact: Contact, wording: Wording) -> str:
    """The strip as Markdown."""
    facts = [
        f"**{contact.who}: {contact.way}**" if contact.who else f"**{contact.way}**",
        wording("A person answers") if contact.person else "",
        contact.price,
        contact.open,
        wording("Best time: {time}", time=contact.best_time) if contact.best_time else "",
        contact.languages,
        wording("Have at hand: {documents}", documents=wording.all_of([document.name for document in contact.at_hand]))
        if contact.at_hand
        else "",
        wording("Say first: “{words}”", words=contact.say) if contact.say else "",
        f"{contact.url_words or wording('Online')} : <{contact.url}>" if contact.url else "",
        contact.verified,
    ]
    return "\n".join(f"- {fact}" for fact in facts if fact)


def _first_sentence(words: str) -> str:
    """`avant 9 h` of `Avant 9 h. L'attente y est courte.`, to follow a colon."""
    sentence = re.split(r"(?<=[.!?])\s", words, maxsplit=1)[0].rstrip(".")
    return sentence[:1].lower() + sentence[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _who(organisation: Organisation, channel: Channel, wording: Wording) -> str:
    unit = organisation.of(Unit).get(channel.unit or "")
    return wording.typeset((unit.title or unit.name) if unit else channel.name or "")


def _online(organisation: Organisation, channel: Channel) -> Channel | None:
    """Where customers help themselves, at the same unit if possible."""
    found = [
        other
        for other in organisation.of(Channel).values()
        if other.url and other.inbound and not other.external and other.type in ("web", "app") and other is not channel
    ]
    return max(
        found,
        key=lambda other: (not other.answered_by_people, other.unit == channel.unit, len(other.handles)),
        default=None,
    )


def _handles(channel: Channel | None, wording: Wording) -> str:
    words = ", ".join(channel.handles[:3]) if channel else ""
    return _capital(words) or wording("Online")


def _at_hand(organisation: Organisation, channel: Channel, journey: Journey | None) -> Iterator[Document]:
    """The documents asked for to identify the customer, then those the journey's problems ask for most."""
    wanted = Counter(id for problem in journey.problems for id in problem.bring) if journey else Counter()
    often = sorted(wanted, key=lambda id: -wanted[id])
    ids = dict.fromkeys((*channel.identify_with, *often))
    known = organisation.of(Document)
    yield from [known[id] for id in ids if id in known][:AT_HAND]
