"""Turns a finished HTML document into a tagged PDF."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import Made, format
from generator.publish.kept import unkept
from generator.publish.libraries import tool_versions
from generator.publish.pdf import write_pdf
from generator.publish.press.imposition import impose
from generator.publish.remarks import Remark

SHOWN = 60
"""Characters of a lost promise that are said."""


def _takes(publication: Publication) -> bool:
    on_paper = not publication.screen and publication.output != "card"
    return publication.media == "text/html" and on_paper and publication.press is None


@format("pdf", suffix=".pdf", takes=_takes, tools=tool_versions)
def pdf(publication: Publication, typefaces: Typefaces) -> Made:
    """PDF/UA-1, beside it the sheets of its print formats; what runs over, or lacks what is promised, has a remark."""
    result = write_pdf(publication.source, publication.assets, typefaces)
    remarks = result.remarks
    if publication.sheets is not None and result.pages != publication.sheets:
        remarks += (
            Remark("O420", f"it takes {result.pages} pages instead of {publication.sheets}", "Shorten its texts."),
        )
    remarks += tuple(
        Remark("O421", f"it does not say “{_short(lost)}”", "The template leaves it out, or it runs off the page.")
        for lost in unkept(result.data, publication.promises)
    )
    sheets = {name: impose(result.data, imposed) for name, imposed in publication.imposed.items()}
    return Made(result.data, remarks, sheets)


def _short(words: str) -> str:
    return words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
