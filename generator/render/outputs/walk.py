"""Turns each journey into the sheet of its walk for those who answer for it: where customers lose their days."""

from collections.abc import Iterator

from generator.infographics.drawing import SHEETS, Scene
from generator.infographics.walk_sheet import walk_sheet
from generator.model.finding import Finding
from generator.model.kinds.journey import Journey
from generator.model.publication import Publication
from generator.model.walk.simulation import simulate
from generator.render.promised import drawing_promises
from generator.render.sheet import sheet_html
from generator.render.view import View, output

PAPERS = ("a4", "a3")


@output("walk-sheet", part="owner")
def walk(view: View) -> Iterator[Publication | Finding]:
    """`owner/walk/JOURNEY-a4.pdf` and `-a3.pdf`, in the first language; the owner's page alone leads to them."""
    organisation, language = view.organisation, view.wording.language
    if view.audit is None or language != organisation.about.languages[0]:
        return
    for journey in organisation.of(Journey).values():
        done = simulate(organisation, journey)
        for paper in PAPERS:
            scene = Scene(organisation, view.wording, view.theme.style, view.typefaces, SHEETS[paper])
            drawing = walk_sheet(journey, done, scene)
            yield Publication(
                output="walk-sheet",
                path=walk_path(journey, paper),
                language=language,
                title=drawing.title,
                media="text/html",
                source=sheet_html(drawing, view.theme.style, language),
                subject=journey.key,
                sheets=len(drawing.pages),
                promises=drawing_promises(drawing),
            )


def walk_path(journey: Journey, paper: str) -> str:
    """Where a sheet goes, without suffix."""
    return f"owner/walk/{journey.id}-{paper}"
