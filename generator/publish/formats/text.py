"""Turns plain words into a `.txt` file."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import Made, format


@format("text", suffix=".txt", takes=lambda publication: publication.media == "text/plain")
def text(publication: Publication, typefaces: Typefaces) -> Made:
    """The source itself."""
    return Made(publication.source.encode())
