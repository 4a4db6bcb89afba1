"""Turns a publication written in Markdown into a `.md` file that any other tool can take."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import Made, format


def _takes(publication: Publication) -> bool:
    return publication.media == "text/markdown" and publication.output != "page"


@format("markdown", suffix=".md", takes=_takes)
def markdown(publication: Publication, typefaces: Typefaces) -> Made:
    """The source itself."""
    return Made(publication.source.encode())
