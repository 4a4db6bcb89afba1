"""Turns a card, an HTML document of one small page, into the picture that other sites show beside its address."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish import picture
from generator.publish.format import Made, format
from generator.publish.libraries import tool_versions
from generator.publish.pdf import write_pdf
from generator.publish.remarks import Remark

WIDTH = 1200
"""In pixels: what those who show such pictures ask for."""


@format(
    "png",
    suffix=".png",
    takes=lambda publication: publication.output == "card",
    tools=lambda: f"{tool_versions()} {picture.tools()}",
)
def png(publication: Publication, typefaces: Typefaces) -> Made:
    """A picture 1200 pixels wide; words that need a second page are a remark."""
    result = write_pdf(publication.source, publication.assets, typefaces)
    remarks = (
        (Remark("O420", f"it takes {result.pages} pages instead of 1", "Shorten its title."),)
        if result.pages != 1
        else ()
    )
    return Made(picture.picture(result.data, WIDTH), remarks)
