"""The page that leads to all that explains how the organisation works: rules, papers, promises, words, figures."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.entity import Entity
from generator.model.facts import main_channel
from generator.model.kinds.change import Change
from generator.model.kinds.document import Document
from generator.model.kinds.guide import Guide
from generator.model.kinds.insight import Insight
from generator.model.kinds.letter import Letter
from generator.model.kinds.promise import Promise
from generator.model.kinds.question import Question
from generator.model.kinds.rule import Rule
from generator.model.kinds.term import Term
from generator.render.downloads import downloads
from generator.render.page import Page, page
from generator.render.view import View


@dataclass(frozen=True)
class Shelf:
    """One section that holds many small things."""

    path: str
    kind: type[Entity]
    icon: str
    title: str
    menu: str
    help: str


def shelves(view: View) -> list[Shelf]:
    """The sections of which the organisation has something to show."""
    _ = view.wording
    every = (
        Shelf(
            "guides", Guide, "sign-direction", _("Which case am I in?"), _("Which case?"),
            _("A few questions lead you to the right page."),
        ),
        Shelf(
            "questions", Question, "chat-question", _("Questions people ask"), _("Questions"),
            _("Short answers to what everybody wonders."),
        ),
        Shelf(
            "documents", Document, "file-document-outline", _("Papers and proofs"), _("Papers"),
            _("What to bring, what to keep, where to get it."),
        ),
        Shelf(
            "rules", Rule, "gavel", _("The rules, and why"), _("Rules"),
            _("Told before they bind, with their reason and the way out."),
        ),
        Shelf(
            "promises", Promise, "timer-sand", _("What we promise, and when"), _("Promises"),
            _("How long we take, and what you do if we are late."),
        ),
        Shelf(
            "glossary", Term, "book-alphabet", _("Our words in plain language"), _("Words"),
            _("What our teams say, and what it means."),
        ),
        Shelf(
            "letters", Letter, "email-outline", _("Letters ready to send"), _("Letters"),
            _("Fill in the blanks, then send."),
        ),
        Shelf(
            "insights", Insight, "chart-bar", _("Why it is so"), _("Figures"),
            _("Figures with their source and their date."),
        ),
        Shelf(
            "changes", Change, "update", _("What has changed"), _("Changes"),
            _("What we do otherwise than before, and since when."),
        ),
    )  # fmt: skip
    return [shelf for shelf in every if view.organisation.of(shelf.kind)]


def shelf(view: View, path: str) -> Shelf | None:
    """One section, if there is something in it."""
    return next((shelf for shelf in shelves(view) if shelf.path == path), None)


@page("understand")
def understand(view: View) -> Iterator[Page]:
    """One page, when there is anything to explain."""
    if shelves(view):
        yield Page(
            path="understand",
            title=view.wording("Understand how we work"),
            template="understand",
            menu=view.wording("Understand"),
            description=view.wording("Rules, papers, promises and words, explained before you need them."),
            facts={"shelves": shelves(view), "contact": main_channel(view.organisation)},
            downloads=downloads(view, None),
        )
