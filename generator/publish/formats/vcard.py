"""Turns a contact into a `.vcf` file."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import Made, format


@format("vcard", suffix=".vcf", takes=lambda publication: publication.media == "text/vcard")
def vcard(publication: Publication, typefaces: Typefaces) -> Made:
    """The source itself."""
    return Made(publication.source.encode())
