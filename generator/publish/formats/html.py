"""Turns a page that is complete in itself, for browsers and not for paper, into a `.html` file."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import Made, format


@format("html", suffix=".html", takes=lambda publication: publication.media == "text/html" and publication.screen)
def html(publication: Publication, typefaces: Typefaces) -> Made:
    """The source itself."""
    return Made(publication.source.encode())
