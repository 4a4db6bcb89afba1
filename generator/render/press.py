"""Turns what print shops make by default, and what `publications` ask for, into publications with a print format."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.changes import last_verified
from generator.model.entity import Entity
from generator.model.kinds.journey import Journey
from generator.model.kinds.publication import Selection
from generator.model.organisation import Organisation, Spot
from generator.model.print_format import Pages, PrintFormat, print_formats
from generator.model.publication import Press, Publication
from generator.render.view import View

PART = "print"
"""The folder of what goes to a print shop, and the format that `publications` ask for."""

Subject = Organisation | Entity
Wanted = tuple[Subject, str]
"""What something is printed of, and on which page: `a3`, `dl`."""


def wanted(view: View, kind: str, default: Iterable[Wanted], all_of: Iterable[Wanted]) -> list[Wanted]:
    """What is made without being asked for, then what a publication for the print shop asks for beside it."""
    found = list(default)
    wishes = [wish for wish in view.organisation.of(Selection).values() if wish.output == kind and PART in wish.format]
    found += [one for one in all_of if any(_asks(view.organisation, wish, *one) for wish in wishes)]
    return [one for index, one in enumerate(found) if one not in found[:index]]


def _asks(organisation: Organisation, wish: Selection, subject: Subject, page: str) -> bool:
    """Whether an entry is for a subject on a page; a page is only made when it is named."""
    named = page in {name.lower() for name in wish.page}
    if not wish.of:
        return named
    targets = [target for reference in wish.of for target in organisation.find(reference)]
    return named and subject in [target.journey if isinstance(target, Spot) else target for target in targets]


def main_journey(organisation: Organisation) -> Journey | None:
    """The one of which there is the most to tell: where the most can go wrong."""
    journeys = list(organisation.of(Journey).values())
    return max(journeys, key=lambda journey: (len(journey.problems), len(journey.steps)), default=None)


@dataclass(frozen=True)
class Job:
    """What a publication for a print shop is besides its pages."""

    kind: str
    page: str
    """The last part of its name: `a3`, `dl`."""
    subject: Subject
    title: str
    format: PrintFormat
    promises: Sequence[str] = ()
    pages: int | None = None
    """How many there are, when that is known; else what the format says."""
    panels: Mapping[str, str] | None = None
    spare: int = 0
    """How many of the last pages only fill it up."""


def printed(view: View, job: Job, source: str, tighter: Sequence[str] = ()) -> Publication:
    """The publication of one job."""
    entity = job.subject if isinstance(job.subject, Entity) else None
    format = job.format.model_copy(update={"pages": Pages(exactly=job.pages)}) if job.pages else job.format
    return Publication(
        output=job.kind,
        path="-".join((f"{PART}/{view.wording.language}/{job.kind}", *([entity.id] if entity else []), job.page)),
        language=view.wording.language,
        title=job.title,
        media="text/html",
        source=source,
        subject=entity.key if entity else "",
        sheets=format.pages.exactly,
        promises=tuple(job.promises),
        press=Press(
            format,
            view.printer,
            dict(view.theme.style.twins),
            dict(job.panels or {}),
            tuple(tighter),
            job.spare,
            last_verified(view.organisation),
            view.organisation.edition,
        ),
    )


def set_tighter(view: View, template: str, more: Sequence[float] = (), /, **values: object) -> Iterator[str]:
    """A template in each density of the theme and some more, the roomiest first."""
    for density in sorted({*more, *view.theme.style.densities}, reverse=True):
        yield view.theme.render(template, density=density, **values).strip() + "\n"


def format_named(name: str) -> PrintFormat:
    """A print format of ours. Raises KeyError."""
    return print_formats()[name]
