"""The pages that list many small things, each at its own anchor: questions, papers, rules, promises, words, figures."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from generator.model.changes import changes_by_day
from generator.model.entity import Entity
from generator.model.facts import main_channel
from generator.model.kinds.insight import Figure
from generator.model.kinds.term import Term
from generator.render.feed import has_feed
from generator.render.page import Page, page
from generator.render.pages.understand import Shelf, shelf
from generator.render.usage import used_by
from generator.render.view import View
from generator.render.word_order import sort_key


@page("questions")
def questions(view: View) -> Iterator[Page]:
    """Questions in the customer's words, each with its answer."""
    yield from _listed(view, "questions", "question")


@page("documents")
def documents(view: View) -> Iterator[Page]:
    """What to bring and what to keep."""
    yield from _listed(view, "documents", "document")


@page("rules")
def rules(view: View) -> Iterator[Page]:
    """Each rule with its reason, its exception and what to do when it was missed."""
    yield from _listed(view, "rules", "rule")


@page("promises")
def promises(view: View) -> Iterator[Page]:
    """Each delay, what starts it, and what to do when it is missed."""
    yield from _listed(view, "promises", "promise")


@page("glossary")
def glossary(view: View) -> Iterator[Page]:
    """The words of the house, in the order of the alphabet."""
    terms = [term for term in view.organisation.of(Term).values() if term.status not in ("draft", "retired")]
    yield from _listed(view, "glossary", "term", terms=sorted(terms, key=lambda term: sort_key(term.word)))


@page("insights")
def insights(view: View) -> Iterator[Page]:
    """Figures that explain, with source and date."""
    yield from _listed(view, "insights", "insight", shares=shares)


@page("changes")
def changes(view: View) -> Iterator[Page]:
    """What has changed, the newest first; with a feed, where the site has an address."""
    days = changes_by_day(view.organisation)
    yield from _listed(view, "changes", "change", days=days, has_feed=has_feed(view))


def shares(figure: Figure) -> Mapping[str, float]:
    """Each value as a share of the largest, or of the whole when the figure divides a whole; from 0 to 1."""
    values = figure.values
    whole = sum(values.values()) if figure.chart == "share" else max(map(abs, values.values()))
    if figure.chart == "number" or not whole:
        whole = max(Decimal(100), max(values.values(), default=Decimal(100)))
    return {label: round(float(value / whole), 4) for label, value in values.items()}


def _listed(view: View, path: str, kind: str, **facts: object) -> Iterator[Page]:
    found: Shelf | None = shelf(view, path)
    if found is None:
        return
    entities: list[Entity] = list(view.organisation.of(found.kind).values())
    yield Page(
        path=path,
        title=found.title,
        template=path,
        menu=found.menu,
        description=found.help,
        facts={
            "shelf": found,
            kind + "s": entities,
            "used": used_by(view.organisation),
            "contact": main_channel(view.organisation),
            **facts,
        },
    )
