"""Turns the tutorial of the main journey into a stapled booklet: A5, its ground carried into the bleed."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.finding import Finding
from generator.model.kinds.journey import Journey
from generator.model.publication import Publication
from generator.render.outputs.leaflet import tidy
from generator.render.outputs.tutorial import Lesson
from generator.render.press import Job, format_named, main_journey, printed, wanted
from generator.render.promised import tutorial_promises
from generator.render.view import View, output

CARRIED = """
.cover, .strip { position: relative; background-color: transparent }
.cover::before, .strip::before { content: ""; position: absolute; z-index: -1; left: -BLEED; right: -BLEED }
.cover::before { top: -BLEED; bottom: 0; background: MAIN }
.strip::before { top: 0; bottom: 0; background: PALE }
"""
"""Where a theme's cover runs to the edges: its ground, carried into the bleed."""


@output("booklet", part="print")
def booklet(view: View) -> Iterator[Publication | Finding]:
    """One booklet, of the journey where most can go wrong; of others when they are asked for."""
    journeys = list(view.organisation.of(Journey).values())
    main = main_journey(view.organisation)
    for subject, page in wanted(view, "booklet", [(main, "a5")] if main else [], [(one, "a5") for one in journeys]):
        if isinstance(subject, Journey):
            yield _booklet(view, subject, page)


def _booklet(view: View, journey: Journey, page: str) -> Publication:
    format = format_named(f"booklet-{page}")
    rules = format.page_rules(view.printer.bleed)
    lesson = BookletLesson(view, journey, view.prose(suffix="").at(journey), page, rules)
    source = tidy(view.theme.render("tutorial.html.j2", lesson=lesson, _=view.wording))
    notes = view.theme.render("print/notes.html.j2", lesson=lesson, style=view.theme.style, _=view.wording).strip()
    spare = format.pages.multiple - 1
    promises = tutorial_promises(view, journey)
    job = Job("booklet", page, journey, journey.title, format, promises, spare=spare)
    return printed(view, job, source.replace("</body>", f"{notes * spare}\n</body>"))


@dataclass(frozen=True)
class BookletLesson(Lesson):
    """The tutorial with a bleed."""

    page_css: str = ""
    """The page rules of the print format."""

    def on_paper(self, css: str) -> Markup:
        """The tutorial's style sheet, then what the bleed needs."""
        style, bleed = self.view.theme.style, f"{self.view.printer.bleed:g}mm"
        paper = f"@page {{ background: {style.colours['paper']}; @bottom-right {{ content: counter(page) }} }}"
        grounds = {"BLEED": bleed, "MAIN": style.colours["main"], "PALE": style.colours["main_pale"]}
        carried = CARRIED if style.shapes.get("dark_cover") else ""
        for name, value in grounds.items():
            carried = carried.replace(name, value)
        legible = ".scan { font-size: 7.3pt }"
        return Markup("\n".join((super().on_paper(css), self.page_css, paper, carried, legible)))
