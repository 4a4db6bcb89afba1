"""Words that run over their panel: which panel, which words, how many there are."""

import pytest

from generator.model.press import PrinterProfile
from generator.model.print_format import print_formats
from generator.model.publication import Press, Publication
from generator.model.typeface import Typefaces
from generator.publish.pdf import write_pdf
from generator.publish.press.fit import too_long
from generator.publish.remarks import Remark

PAGE = """<!doctype html><html lang="fr"><title>Essai</title><style>@page { size: 50mm 30mm; margin: 5mm }
body { font: 10pt/1.2 Inter } p { margin: 0 } section + section { break-before: page }</style>
<section id="front"><p>%s</p></section><section id="back"><p>%s</p></section></html>"""
LONG = "Prenez le bon de retour et deux pièces, puis allez au relais avant samedi midi. " * 3


def remarks(typefaces: Typefaces, front: str, back: str) -> list[Remark]:
    format = print_formats()["flyer-a6"]
    press = Press(format, PrinterProfile(name="essai"), panels={"front": "the front", "back": "the back"})
    publication = Publication(
        "flyer", "print/fr/a", "fr", "Essai", "text/html", PAGE % (front, back), sheets=2, press=press
    )
    return list(too_long(write_pdf(publication.source, {}, typefaces), publication, press))


def test_what_fits_has_no_remark(typefaces: Typefaces) -> None:
    assert remarks(typefaces, "Court.", "Court aussi.") == []


@pytest.mark.parametrize(("front", "back", "named"), [(LONG, "Court.", "the front"), ("Court.", LONG, "the back")])
def test_the_panel_that_is_too_long_is_named_with_what_runs_over(
    typefaces: Typefaces, front: str, back: str, named: str
) -> None:
    (remark,) = remarks(typefaces, front, back)
    assert (remark.code, f"the text of {named} is too long" in remark.message) == ("O422", True)
    assert remark.words
    assert " ".join(LONG.split()).endswith(remark.words)


def test_each_panel_that_is_too_long_has_its_own_remark(typefaces: Typefaces) -> None:
    assert len(remarks(typefaces, LONG, LONG)) == 2
