"""Turns the facts of a page into schema.org JSON-LD, so that machines that answer for us give the right number.

Only what a page shows is said. Google shows no rich results for most of it any more (HowTo since 2023): it is for
assistants.
"""

import json
from collections.abc import Iterator
from typing import Any

from generator.model.facts import channel_name
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Step
from generator.model.kinds.question import Question
from generator.model.kinds.term import Term
from generator.model.quantity import Hours
from generator.model.saying import plain
from generator.render.page import Page
from generator.render.pen import Pen

Thing = dict[str, Any]

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def linked_data(pen: Pen) -> str:
    """The script's content for a page; nothing for a page that has no such facts."""
    things = list(_things(pen, pen.page))
    if not things:
        return ""
    # No sign of a text may end the script, or begin another.
    return json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False).replace("<", "\\u003c")


def _things(pen: Pen, page: Page) -> Iterator[Thing]:
    organisation = pen.organisation
    if page.path in ("index", "contacts"):
        points = [point for channel in organisation.of(Channel).values() if (point := _point(pen, channel))]
        named = {"@type": "Organization", "name": organisation.about.name, "contactPoint": points}
        yield _with(named, url=organisation.about.url)
    elif isinstance(page.subject, Journey) and page.template == "journey":
        yield _how_to(pen, page.subject)
    elif page.path == "questions":
        yield {"@type": "FAQPage", "mainEntity": [_question(pen, one) for one in organisation.of(Question).values()]}
    elif page.path == "glossary":
        terms = [
            {"@type": "DefinedTerm", "name": term.word, "description": pen.plain(term.means)}
            for term in organisation.of(Term).values()
        ]
        yield {"@type": "DefinedTermSet", "name": pen.typeset(page.title), "hasDefinedTerm": terms}


def _point(pen: Pen, channel: Channel) -> Thing | None:
    """A way to reach the organisation itself; a mediator is somebody else."""
    if not channel.inbound or channel.external:
        return None
    telephone = channel.number.number if channel.number else None
    if not (telephone or channel.email or channel.url):
        return None
    named = {"@type": "ContactPoint", "name": pen.typeset(channel_name(pen.organisation, channel))}
    return _with(
        named,
        contactType="customer service",
        telephone=telephone,
        email=channel.email,
        url=channel.url,
        availableLanguage=list(channel.languages) or None,
        contactOption="https://schema.org/TollFree" if channel.cost and channel.cost.is_free and telephone else None,
        hoursAvailable=list(_hours(channel.hours)) if channel.hours else None,
    )


def _hours(hours: Hours) -> Iterator[Thing]:
    """One specification per opening of an ordinary week; a closing after midnight is the hour of the next day."""
    for day, openings in zip(DAYS, hours.week(), strict=True):
        for opens, closes in openings:
            specification = {"@type": "OpeningHoursSpecification", "dayOfWeek": f"https://schema.org/{day}"}
            yield {**specification, "opens": _clock(opens), "closes": _clock(closes)}


def _clock(minutes: int) -> str:
    return "23:59" if minutes == 24 * 60 else f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


def _how_to(pen: Pen, journey: Journey) -> Thing:
    named = {"@type": "HowTo", "name": pen.typeset(journey.title)}
    steps = [_step(pen, step, number) for number, step in enumerate(journey.steps, 1)]
    return _with(named, description=pen.plain(journey.goal) if journey.goal else None, step=steps)


def _step(pen: Pen, step: Step, number: int) -> Thing:
    words = " ".join(
        plain(text, pen.organisation, pen.view.wording, pen.page.within) for text in (step.do, step.does) if text
    )
    name = pen.typeset(step.title) if step.title else None
    return _with({"@type": "HowToStep", "position": number}, name=name, text=words)


def _question(pen: Pen, question: Question) -> Thing:
    answer = {"@type": "Answer", "text": pen.plain(question.answer)}
    return {"@type": "Question", "name": pen.plain(question.ask), "acceptedAnswer": answer}


def _with(thing: Thing, **fields: Any) -> Thing:
    return thing | {name: value for name, value in fields.items() if value is not None}
