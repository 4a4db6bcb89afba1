"""Turns the facts of a journey, a letter or a drawing into what its PDF has to say, in words that can be looked for."""

import re
from collections.abc import Iterable, Iterator

from generator.infographics.drawing import Drawing
from generator.model.facts import BeforeYouStart, before_you_start, channels, main_channel
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Node, Problem, Step, Variant
from generator.model.kinds.letter import Letter
from generator.model.kinds.rule import Rule
from generator.model.organisation import nodes
from generator.model.saying import runs, said
from generator.model.text import Mention, Text
from generator.render.letter_text import letter_text, receivers
from generator.render.view import View

_BLANK_OR_LINE = re.compile(r"\[[^\]]*\]|\n")


def tutorial_promises(view: View, journey: Journey) -> tuple[str, ...]:
    """The goal, whom to call, what to have and to know before, every step and way, every problem with its way out."""
    before: BeforeYouStart = before_you_start(view.organisation, journey)
    words = [
        journey.title,
        *_words(view, journey, journey.goal),
        *_number(view, main_channel(view.organisation, journey)),
        *(paper.document.name for paper in before.papers),
        *_rules(view, journey, before.rules),
    ]
    for node in nodes(journey).values():
        words += _node(view, journey, node)
        if isinstance(node, Problem):
            for channel in channels(view.organisation, node.contact):
                words += _number(view, channel)
    return _once(words)


def leaflet_promises(view: View, journey: Journey) -> tuple[str, ...]:
    """Whom to call, what to have, every step, and every problem."""
    before = before_you_start(view.organisation, journey)
    words = [journey.title, *_number(view, main_channel(view.organisation, journey))]
    words += [paper.document.name for paper in before.papers]
    words += [step.title or "" for step in journey.steps]
    for problem in journey.problems:
        words += [*_words(view, journey, problem.when), *_words(view, journey, problem.do)]
    return _once(words)


def staff_promises(view: View, journey: Journey) -> tuple[str, ...]:
    """The number given to the customer, every step and way with what only staff know, every problem."""
    words = [journey.title, *_number(view, main_channel(view.organisation, journey))]
    for node in nodes(journey).values():
        words += [*_node(view, journey, node), *_words(view, journey, node.backstage)]
    return _once(words)


def insert_promises(view: View, journey: Journey, rules: Iterable[Rule]) -> tuple[str, ...]:
    """Every rule, and whom to ask."""
    number = _number(view, main_channel(view.organisation, journey))
    return _once([journey.title, *_rules(view, journey, rules), *number])


def letter_promises(view: View, letter: Letter) -> tuple[str, ...]:
    """Every line of the letter as far as it is written, and where it goes."""
    lines = _BLANK_OR_LINE.split(letter_text(view, letter))
    names = [name for name, _ in receivers(view, channels(view.organisation, letter.to))]
    return _once([letter.title, *lines, *names])


def drawing_promises(drawing: Drawing) -> tuple[str, ...]:
    """The words of every label on every sheet."""
    return _once(" ".join(label.lines) for page in drawing.pages for label in page.labels)


def _node(view: View, journey: Journey, node: Node) -> Iterator[str]:
    if isinstance(node, Step | Variant):
        yield node.title or ""
        yield from _words(view, journey, node.does)
    if isinstance(node, Problem | Variant):
        yield from _words(view, journey, node.when)
    if isinstance(node, Problem):
        yield from _words(view, journey, node.first)
    yield from _words(view, journey, node.do)


def _rules(view: View, journey: Journey, rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield from _words(view, journey, rule.says)


def _number(view: View, channel: Channel | None) -> Iterator[str]:
    if channel and channel.number:
        yield view.wording.say(channel.number)


def _words(view: View, journey: Journey, text: Text | None) -> Iterator[str]:
    """A text paragraph by paragraph, item by item: between them stand bullets and numbers."""
    if text is None:
        return

    def say(mention: Mention) -> str:
        return said(mention, view.organisation, view.wording, journey)

    part = ""
    for words, token in runs(text, say):
        if token is not None and token.type in ("softbreak", "hardbreak"):
            yield part
            part = ""
        else:
            part += words
    yield part


def _once(words: Iterable[str]) -> tuple[str, ...]:
    """Each once, without those in which there is nothing to look for."""
    return tuple(dict.fromkeys(one.strip() for one in words if any(sign.isalnum() for sign in one)))
