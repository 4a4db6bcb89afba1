"""Turns a finished HTML document into a tagged PDF."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import Made, format
from generator.publish.libraries import tool_versions
from generator.publish.pdf import write_pdf
from generator.publish.remarks import Remark


@format("pdf", suffix=".pdf", takes=lambda publication: publication.media == "text/html", tools=tool_versions)
def pdf(publication: Publication, typefaces: Typefaces) -> Made:
    """PDF/UA-1; a document of a fixed number of sheets that runs over is a remark."""
    result = write_pdf(publication.source, publication.assets, typefaces)
    remarks = result.remarks
    if publication.sheets is not None and result.pages != publication.sheets:
        remarks += (
            Remark("O420", f"it takes {result.pages} pages instead of {publication.sheets}", "Shorten its texts."),
        )
    return Made(result.data, remarks)
