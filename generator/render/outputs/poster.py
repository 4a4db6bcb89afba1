"""Turns drawings into posters and cards for the print shop: those that hang in public, on paper that suits them."""

from collections.abc import Iterator

from generator.infographics.drawing import INFOGRAPHICS, SHEETS, Infographic, Scene, Sheet
from generator.model.entity import Entity
from generator.model.finding import Finding
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.render.press import Job, Wanted, format_named, main_journey, printed, wanted
from generator.render.promised import drawing_promises
from generator.render.sheet import sheet_html
from generator.render.view import View, output

LARGER = {"a0": "a3", "a1": "a3", "a2": "a3"}
"""Papers for which nothing is drawn anew: the drawing of the other paper, enlarged."""
FORMATS = {"card": "card-85x55", "a6": "flyer-a6"}
"""The print formats of papers that are no posters."""


@output("poster", part="print")
def poster(view: View) -> Iterator[Publication | Finding]:
    """What hangs at the counter, the way and the rules of the main journey, the card; others if they are asked for."""
    for drawn in INFOGRAPHICS.load().values():
        papers = {sheet.removesuffix("-landscape"): SHEETS[sheet] for sheet in drawn.sheets}
        enlarged = {page: papers[of] for page, of in LARGER.items() if of in papers}
        sheets = {**papers, **enlarged}
        every = [(subject, page) for subject in drawn.subjects(view.organisation) for page in sheets]
        for subject, page in wanted(view, drawn.name, _default(view.organisation, drawn, every), every):
            yield _printed(view, drawn, (subject, page), sheets[page])


def _default(organisation: Organisation, drawn: Infographic, every: list[Wanted]) -> list[Wanted]:
    main = main_journey(organisation)
    match drawn.name:
        case "counter-poster":
            return [(one, page) for one, page in every if page in ("a3", "a4") and _is_counter(one)]
        case "journey-line":
            return [(one, page) for one, page in every if one is main and page == "a3"]
        case "rules-at-a-glance":
            return [(one, page) for one, page in every if one is main and page == "a4"]
        case "contact-card":
            return [(one, page) for one, page in every if page == "card"]
        case _:
            return []


def _is_counter(subject: object) -> bool:
    return isinstance(subject, Channel) and subject.type == "counter"


def _printed(view: View, drawn: Infographic, one: Wanted, sheet: Sheet) -> Publication:
    subject, page = one
    drawing = drawn.draw(subject, Scene(view.organisation, view.wording, view.theme.style, view.typefaces, sheet))
    format = format_named(FORMATS.get(page, f"poster-{page}"))
    if sheet.width > sheet.height and format.trim[0] < format.trim[1]:
        format = format.model_copy(update={"trim": format.trim[::-1]})
    source = sheet_html(drawing, view.theme.style, view.wording.language, format, view.printer.bleed)
    of = f" · {view.wording.typeset(subject.label)}" if isinstance(subject, Entity) else ""
    title, promises, pages = f"{view.wording(drawn.title)}{of}", drawing_promises(drawing), len(drawing.pages)
    return printed(view, Job(drawn.name, page, subject, title, format, promises, pages), source)
