"""Turns a decision tree into Markdown: nested lists of answers, each with the place to which it leads."""

from collections.abc import Iterator

from generator.infographics.contact import Contact, equivalent_of
from generator.infographics.decision_tree.facts import Outcome, Question
from generator.infographics.drawing import Scene


def equivalent(title: str, question: Question, contact: Contact | None, scene: Scene) -> str:
    """The first question, then its answers, question within question; then whom to call."""
    parts = [f"# {title}", _asked(question), "\n".join(_answers(question, 0))]
    if contact:
        parts += [f"## {scene.wording('Whom to call')}", equivalent_of(contact, scene.wording)]
    return "\n\n".join(parts) + "\n"


def _asked(question: Question) -> str:
    return f"**{question.ask}** {question.help}".rstrip()


def _answers(question: Question, depth: int) -> Iterator[str]:
    indent = "  " * depth
    for choice in question.choices:
        facts = [_told(choice.outcome)] if choice.outcome else []
        facts += [_asked(choice.question)] if choice.question else []
        yield f"{indent}- {choice.answer} → {' '.join(facts)}"
        if choice.question:
            yield from _answers(choice.question, depth + 1)


def _told(outcome: Outcome) -> str:
    reach = outcome.reach
    linked = f"[{reach.words}]({reach.href})" if reach and reach.href else reach.words if reach else ""
    title = f"**{outcome.title}**" if outcome.title else ""
    return " · ".join(words for words in (title, outcome.where, linked, outcome.words) if words)
