"""What a publication promises is looked for in the text of its PDF: breaks and hyphens of lines do not hide it."""

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import FORMATS
from generator.publish.kept import unkept
from generator.publish.pdf import write_pdf

HEAD = (
    '<!doctype html><html lang="fr"><head><title>Essai</title><style>@page { size: A6; margin: 10mm; '
    "@bottom-left { content: 'pied de page' } } p { font: 12pt Inter; hyphens: auto }</style></head>"
)
LONG = "Appelez le service client avant midi. " * 40


def pdf(body: str, typefaces: Typefaces) -> bytes:
    return write_pdf(f"{HEAD}<body>{body}</body></html>", {}, typefaces).data


def test_what_is_said_is_found_whatever_its_lines_spaces_and_ligatures(typefaces: Typefaces) -> None:
    words = "Une justification incompréhensible, anticonstitutionnellement affichée : 1\u202f000\u00a0€ !"
    made = pdf(f"<p>{words}</p><h2 style='text-transform: uppercase'>Œuvrez</h2>", typefaces)
    assert unkept(made, [words, "œuvrez", "1 000 €", "Une justi\ufb01cation"]) == ()


def test_what_is_missing_is_told_in_order(typefaces: Typefaces) -> None:
    made = pdf("<p>Appelez le 01 99 00 10 10.</p>", typefaces)
    assert unkept(made, ["Le dimanche", "01 99 00 10 10", "01 99 00 10 11"]) == ("Le dimanche", "01 99 00 10 11")


def test_what_lies_outside_the_page_is_missing(typefaces: Typefaces) -> None:
    made = pdf("<p style='position: absolute; left: 300mm'>Dehors</p><p>Dedans</p>", typefaces)
    assert unkept(made, ["Dedans", "Dehors"]) == ("Dehors",)


def test_what_runs_over_a_page_is_found(typefaces: Typefaces) -> None:
    made = pdf(f"<p>{LONG}Fin.</p>", typefaces)
    assert unkept(made, [f"{LONG}Fin."]) == ()
    assert unkept(made, [f"{LONG}Faim."]) == (f"{LONG}Faim.",)


def test_a_broken_promise_is_a_remark_of_the_document(typefaces: Typefaces) -> None:
    source = f"{HEAD}<body><p>Un</p></body></html>"
    publication = Publication("tutorial", "a", "fr", "Essai", "text/html", source, promises=("Un", "Deux " * 30))
    (remark,) = FORMATS.load()["pdf"].make(publication, typefaces).remarks
    assert remark.code == "O421"
    assert len(remark.message) < 80


def test_promises_are_part_of_what_a_stored_document_answers_for() -> None:
    one, other = (Publication("a", "a", "fr", "A", "text/html", "x", promises=words) for words in (("a",), ("b",)))
    assert one.digest() != other.digest()
