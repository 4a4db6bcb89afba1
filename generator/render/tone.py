"""Turns the tone of a brand into the few words of the product's own with which a help site greets and takes leave."""

from dataclasses import dataclass

from generator.model.wording import Wording


@dataclass(frozen=True)
class Tone:
    """What the first page says by itself: everything else is the writers' own."""

    greeting: str
    """Its title: the question to which the search answers."""
    wrong: str
    """Above the sentences of those who are stuck."""
    human: str
    """Above the number of the person who answers whatever the situation."""


def tone_of(tone: str, wording: Wording) -> Tone:
    """The words of a tone: `plain`, `warm` or `formal`.

    Each tone has English messages of its own, so that a language without one of them still speaks in that tone.
    """
    if tone == "warm":
        return Tone(
            wording("Hello! What can we do for you?"),
            wording("Stuck? We will get you out of it."),
            wording("Somebody is there for you"),
        )
    if tone == "formal":
        return Tone(
            wording("How may we help you?"),
            wording("If something does not go as planned"),
            wording("Your contact person"),
        )
    return Tone(wording("What do you want to do?"), wording("Something went wrong"), wording("Whom do I ask?"))
