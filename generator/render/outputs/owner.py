"""Turns what a build learned about its own content into a report for those who answer for it: a page and its data."""

import json
from collections.abc import Iterator
from typing import Any

from generator.model.coverage import Trouble
from generator.model.finding import Finding
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.review import Review
from generator.render.owner_report import OwnerReport
from generator.render.view import View, output

VERSION = 1
"""Of the keys of `report.json` and their meaning."""


@output("owner", part="owner")
def owner(view: View) -> Iterator[Publication | Finding]:
    """`owner/index.html` and `owner/report.json`, in the first language, once the build knows what it found.

    They are for the organisation alone: nothing links to them, and no search engine may list them.
    """
    organisation = view.organisation
    if view.audit is None or view.wording.language != organisation.about.languages[0]:
        return
    report = OwnerReport(view, view.audit, view.whole or organisation)
    title = view.wording("Where your customers get lost")
    page = view.theme.render("owner.html.j2", report=report, title=title, _=view.wording)
    yield _publication(view, "owner/index", title, "text/html", page)
    data = json.dumps(owner_data(report), ensure_ascii=False, indent=1) + "\n"
    yield _publication(view, "owner/report", title, "application/json", data)


def _publication(view: View, path: str, title: str, media: str, source: str) -> Publication:
    return Publication("owner", path, view.wording.language, title, media, source, screen=True)


def owner_data(report: OwnerReport) -> dict[str, Any]:
    """The same facts for other programs; days are ISO dates, places `file:line:column`."""
    organisation = report.organisation
    return {
        "version": VERSION,
        "organisation": organisation.id,
        "findings": [_finding(finding, report) for finding in report.audit.reported],
        "held": [{**_finding(held.finding, report), "by": held.reason} for held in report.audit.held],
        "lost_first": [_trouble(trouble, report) for trouble in report.troubles],
        "journeys": {
            one.journey.id: {
                name: {"whole": share.whole, "done": share.done, "lacking": list(share.lacking)}
                for name, share in one.shares.items()
            }
            for one in report.coverages
        },
        "reviews": [_review(review, organisation) for review in report.reviews],
        "translations": {one.language: {"texts": one.texts, "done": one.done} for one in report.audit.translated},
        "not_shown": [entity.key for entity in report.drafts],
    }


def _finding(finding: Finding, report: OwnerReport) -> dict[str, Any]:
    entity = report.entity_of(finding)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "at": str(finding.place),
        "path": finding.path,
        "entity": entity.key if entity else None,
        "message": finding.message,
        "hint": finding.hint,
    }


def _trouble(trouble: Trouble, report: OwnerReport) -> dict[str, Any]:
    losses = [loss.name.lower() for loss in trouble.losses]
    return {"node": trouble.spot.key, "at": str(report.place(trouble.spot)), "weight": trouble.weight, "losses": losses}


def _review(review: Review, organisation: Organisation) -> dict[str, Any]:
    return {
        "owner": review.owner.id if review.owner else None,
        "facts": review.facts,
        "never_verified": [entity.key for entity in review.never],
        "overdue": [
            {"entity": entity.key, "due": day.isoformat(), "at": str(organisation.place(entity))}
            for entity, day in review.overdue
        ],
        "next_due": review.next_due.isoformat() if review.next_due else None,
    }
