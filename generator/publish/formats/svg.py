"""Turns a picture into a `.svg` file."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import Made, format


@format("svg", suffix=".svg", takes=lambda publication: publication.media == "image/svg+xml")
def svg(publication: Publication, typefaces: Typefaces) -> Made:
    """The source itself."""
    return Made(publication.source.encode())
