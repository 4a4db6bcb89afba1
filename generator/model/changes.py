"""Turns the changes that an organisation tells of into those that belong on a page: newest first, and not too old."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import groupby

from generator.model.kinds.change import Change
from generator.model.organisation import Organisation, Target

RECENT = timedelta(days=366)
"""How long pages tell of a change: who comes once a year has seen the old way last time."""


def changes_by_day(organisation: Organisation) -> list[tuple[date, list[Change]]]:
    """Every change, the newest day first; those of one day in the order in which they were written."""
    changes = sorted(organisation.of(Change).values(), key=lambda change: change.since, reverse=True)
    return [(day, list(same)) for day, same in groupby(changes, key=lambda change: change.since)]


def recent_changes(organisation: Organisation, targets: Iterable[Target]) -> list[Change]:
    """The recent changes about some things, newest first.

    The content says itself how late it is: a build in another year, of the same content, gives the same pages.
    """
    keys = {target.key for target in targets}
    today = as_of(organisation)
    return [
        change
        for day, changes in changes_by_day(organisation)
        for change in changes
        if day + RECENT >= today and keys & {found.key for id in change.about for found in organisation.find(id)}
    ]


def as_of(organisation: Organisation) -> date:
    """The latest day of which the content speaks: something was verified then, or changes."""
    changed = [change.since for change in organisation.of(Change).values()]
    return max([last_verified(organisation) or date.min, *changed])


def last_verified(organisation: Organisation) -> date | None:
    """The latest day on which something was verified, if anything ever was."""
    days = [organisation.about.defaults.verified_on, *(entity.verified_on for entity in organisation)]
    return max((day for day in days if day), default=None)
