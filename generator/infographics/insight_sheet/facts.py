"""Turns an insight into its facts: the numbers in words, which of them is the figure, its source, what it explains."""

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_decimal, format_percent

from generator.infographics.drawing import Scene
from generator.model.facts import channel_name
from generator.model.kinds.channel import Channel
from generator.model.kinds.insight import Figure, Insight
from generator.model.organisation import Organisation, Target
from generator.model.quantity.words import locale_of
from generator.model.saying import name_of, plain
from generator.model.wording import FIXED, Wording

_WORD = re.compile(r"\w{5,}")
"""A word that says what a number is of; shorter ones join."""


@dataclass(frozen=True, slots=True)
class Value:
    """One number, said, and what it is the number of."""

    label: str
    number: Decimal
    words: str
    """With its unit only if that is a percent sign."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the sheet tells. What is not known is empty."""

    insight: Insight
    figure: Figure
    title: str
    says: str
    values: tuple[Value, ...]
    unit: str
    """`jours`; empty for a percentage, which is said with the number."""
    best: Value | None
    """The one that the sheet shows large; None when no reason makes one of them more telling than the others."""
    against: str
    """What it is compared with: `Janvier : 61 %`."""
    heading: str
    """The words above the chart."""
    source: str
    day: str
    explains: tuple[str, ...]


def figures(organisation: Organisation) -> list[Insight]:
    """The insights that have numbers."""
    return [insight for insight in organisation.of(Insight).values() if insight.figure]


def facts_of(insight: Insight, scene: Scene) -> Facts:
    """The facts of an insight that has a figure."""
    figure, say = insight.figure, scene.wording
    assert figure is not None
    says = plain(insight.says, scene.organisation, say)
    values = tuple(
        Value(say.typeset(label), number, _said(number, figure, say)) for label, number in figure.values.items()
    )
    title = say.typeset(insight.title or figure.title or "") or say("Why is it so?")
    best = _best(figure, values, title, says)
    found = [scene.organisation.find(id) for id in insight.about]
    names = [_name(targets[0], scene) for targets in found if targets]
    return Facts(
        insight=insight,
        figure=figure,
        title=title,
        says=says,
        values=values,
        unit="" if figure.unit in (None, "%") else say.typeset(figure.unit or ""),
        best=best,
        against=_against(figure, values, best, say) if best else "",
        heading=say.typeset(figure.title or ""),
        source=plain(insight.source, scene.organisation, say),
        day=say.day(insight.as_of) if insight.as_of else "",
        explains=tuple(dict.fromkeys(say.typeset(name) for name in names)),
    )


def _name(target: Target, scene: Scene) -> str:
    """What it is called: a phone too has a name, besides its number."""
    if isinstance(target, Channel):
        return channel_name(scene.organisation, target)
    return name_of(target, scene.organisation, scene.wording)


def _said(number: Decimal, figure: Figure, wording: Wording) -> str:
    locale = locale_of(wording.language)
    if figure.unit == "%":
        pattern = locale.percent_formats[None].pattern
        return format_percent(number / 100, pattern.replace("0%", "0.##%").replace("0\u00a0%", "0.##\u00a0%"), locale)
    return format_decimal(number, locale=locale)


def _best(figure: Figure, values: tuple[Value, ...], title: str, says: str) -> Value | None:
    """Of a line the last, of shares the first; of bars the only one, or the one that title or sentence name alone."""
    if figure.chart == "line":
        return values[-1]
    if figure.chart in ("share", "number") or len(values) == 1:
        return values[0]
    labels = [_words(value.label) for value in values]
    counts = Counter(word for label in labels for word in label)
    own = [{word for word in label if counts[word] == 1} for label in labels]
    named = [(len(label & _words(title)), len(label & _words(says))) for label in own]
    most = max(named)
    return values[named.index(most)] if any(most) and named.count(most) == 1 else None


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def _against(figure: Figure, values: tuple[Value, ...], best: Value, wording: Wording) -> str:
    """The first of a line; of shares that are counted, their sum; of bars, the one at the other end."""
    if len(values) == 1:
        return ""
    if figure.chart == "share":
        total = format_decimal(sum(value.number for value in values), locale=locale_of(wording.language))
        return "" if figure.unit in (None, "%") else wording("of {count}", count=f"{total}{FIXED}{figure.unit}")
    smallest = min(values, key=lambda value: value.number)
    largest = max(values, key=lambda value: value.number)
    other = values[0] if figure.chart == "line" else largest if best.number == smallest.number else smallest
    unit = "" if figure.unit in (None, "%") else f"{FIXED}{figure.unit}"
    return wording("{what}: {delay}", what=other.label, delay=f"{other.words}{unit}")


def equivalent(title: str, facts: Facts, contact: str, scene: Scene) -> str:
    """The sheet as Markdown, its numbers as a table."""
    say = scene.wording
    unit = f"{FIXED}{facts.unit}" if facts.unit else ""
    against = f" · {facts.against}" if facts.against else ""
    large = f"**{facts.best.words}{unit}** {facts.best.label}{against}" if facts.best else ""
    rows = [f"| {value.label} | {value.words} |" for value in facts.values]
    table = "\n".join([f"| {facts.heading or ' '} | {facts.figure.unit or ' '} |", "| --- | ---: |", *rows])
    parts = [
        f"# {title}", large, facts.says, table,
        say("Explains: {names}", names=", ".join(facts.explains)) if facts.explains else "",
        say("Source: {source}", source=facts.source) if facts.source else "",
        say("Figures from {day}", day=facts.day) if facts.day else "",
        f"## {say('Whom to call')}\n\n{contact}" if contact else "",
    ]  # fmt: skip
    return "\n\n".join(part for part in parts if part) + "\n"
