"""Turns a journey into what fits a pocket, a door or a hall: a flyer, a sticker, a roll-up."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model.finding import Finding
from generator.model.kinds.journey import Journey
from generator.model.publication import Publication
from generator.render.outputs.leaflet import LEFT_OUT, Told, tidy
from generator.render.press import Job, format_named, main_journey, printed, set_tighter, wanted
from generator.render.view import View, output

FORMATS = {
    "flyer": {"a6": "flyer-a6", "a5": "flyer-a5"},
    "sticker": {"round": "sticker-round-60", "rectangle": "sticker-100x70"},
    "roll-up": {"850": "roll-up-850x2000"},
}
"""The print formats of each kind by the page that a publication asks for; only the first flyer is made unasked."""
SIZES = {"flyer-a6": 8.6, "flyer-a5": 12.2, "sticker-round-60": 9.0, "sticker-100x70": 11.0, "roll-up-850x2000": 88.0}
"""The size of the type in points."""


@output("flyer", part="print")
def flyer(view: View) -> Iterator[Publication | Finding]:
    """A flyer for each journey that needs papers; a sticker and a roll-up of the main journey when asked for."""
    main = main_journey(view.organisation)
    journeys = list(view.organisation.of(Journey).values())
    for kind, formats in FORMATS.items():
        default = [(main, "a6")] if kind == "flyer" and main else []
        every = [(journey, page) for journey in journeys for page in formats]
        for subject, page in wanted(view, kind, default, every):
            if isinstance(subject, Journey):
                told = Told(view, subject, view.prose(suffix="").at(subject))
                if told.reached:
                    yield _printed(view, kind, page, told)


def _sources(view: View, kind: str, told: Told, **values: object) -> Iterator[str]:
    """The template in each density; then a flyer's front in each, with a short back in the tightest.

    What one needs is said before the steps: those who hold many papers together read the way elsewhere.
    """
    template, densities = f"print/{kind}.html.j2", view.theme.style.densities
    yield from set_tighter(view, template, told=told, front=None, **values)
    if kind == "flyer":
        short = replace(told, without=LEFT_OUT)
        for front in densities:
            yield view.theme.render(template, told=short, front=front, density=densities[-1], **values)


def _printed(view: View, kind: str, page: str, told: Told) -> Publication:
    format = format_named(FORMATS[kind][page])
    rules, size = format.page_rules(view.printer.bleed), SIZES[format.id]
    sources = _sources(view, kind, told, format=format, rules=rules, size=size, _=view.wording)
    first, *tighter = map(tidy, sources)
    assert told.reached is not None
    panels = {"front": view.wording("the front"), "back": view.wording("the back")} if kind == "flyer" else None
    job = Job(kind, page, told.journey, told.journey.title, format, (told.reached.way,), panels=panels)
    return printed(view, job, first, tighter)
