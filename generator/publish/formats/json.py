"""Turns data into a `.json` file."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import Made, format


@format("json", suffix=".json", takes=lambda publication: publication.media == "application/json")
def json(publication: Publication, typefaces: Typefaces) -> Made:
    """The source itself."""
    return Made(publication.source.encode())
