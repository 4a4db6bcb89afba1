"""Turns a question that is too long for one sheet into several, each with its share of the answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.infographics.decision_tree.facts import Choice, Outcome, Question
from generator.infographics.drawing import Scene
from generator.infographics.sheets import evenly

Height = Callable[[Question], float]
"""How high a question and all that follows stand, in mm."""


def shares(question: Question, height: Height, room: float) -> list[Question]:
    """The question once for each sheet, with as even shares of its answers as their order allows."""
    if height(question) <= room:
        return [question]
    choices = [part for choice in question.choices for part in _parts(choice, question, height, room)]
    for count in range(2, len(choices) + 1):
        found = _even(choices, question, height, count)
        if all(height(share) <= room for share in found):
            return found
    return [replace(question, choices=(choice,)) for choice in choices]


def _parts(choice: Choice, question: Question, height: Height, room: float) -> list[Choice]:
    """One answer, told again on each sheet over which what follows from it has to be spread."""
    if choice.question is None or height(replace(question, choices=(choice,))) <= room:
        return [choice]

    def around(inner: Question) -> float:
        return height(replace(question, choices=(replace(choice, question=inner),)))

    return [replace(choice, question=share) for share in shares(choice.question, around, room)]


def _even(choices: Sequence[Choice], question: Question, height: Height, count: int) -> list[Question]:
    """`count` runs of answers, the highest of them as low as can be."""
    alone = height(replace(question, choices=()))
    heights = [height(replace(question, choices=(choice,))) - alone for choice in choices]
    return [replace(question, choices=tuple(choices[run])) for run in evenly(heights, count)]


def signposted(found: Sequence[Question], scene: Scene) -> list[Question]:
    """Each share with an answer more for every other sheet: which cases are found there."""
    return [
        replace(share, choices=(*share.choices, *(_post(found, number, scene) for number in _others(found, share))))
        for share in found
    ]


def _others(found: Sequence[Question], share: Question) -> list[int]:
    return [number for number, other in enumerate(found, 1) if other is not share]


def _post(found: Sequence[Question], number: int, scene: Scene) -> Choice:
    there, say = found[number - 1], scene.wording
    answers = list(dict.fromkeys(choice.answer for choice in there.choices))
    title = say("Sheet {number}", number=number)
    words = "\n".join(answer.rstrip(".") for answer in answers) if len(answers) > 1 else ""
    outcome = Outcome("file-arrow-left-right-outline", title, "", None, words, False, there.origin)
    return Choice(say("Another case?") if words else answers[0], outcome, None, there.origin)
