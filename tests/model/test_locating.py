from dataclasses import replace

import pytest

from generator.model.finding import Finding, Place, short
from generator.model.locating import located

YAML = """
units:
  magasin: {name: Le magasin, does: [Vend., Conseille longuement.]}
channels:
  tel:
    type: phone
    number: 01 99 00 10 10
journeys:
  livraison:
    title: Livraison
    steps:
      - id: choisir
        do: Choisissez une date, puis voyez [[tell]] au comptoir.
        needs: [ticket, carte]
      - do: Recevez le meuble chez vous, avec quelqu'un pour vous aider, le jour dit et à l'heure dite.
    escalation:
      - {to: tel, after: 2 jours}
"""


def _at(reading, words: str, text: str = YAML) -> Finding:
    organisation = reading(text).organisation
    line = next(number for number, one in enumerate(text.split("\n"), 1) if words in one)
    column = text.split("\n")[line - 1].index(words) + 1
    (found,) = located(organisation, [Finding(Place("a.yaml", line, column), "R101", "m")])
    return found


@pytest.mark.parametrize(
    "words, path, value",
    [
        ("magasin:", "units/magasin", ""),
        ("Le magasin", "units/magasin/name", "Le magasin"),
        ("Conseille", "units/magasin/does", "Conseille longuement."),
        ("01 99", "channels/tel/number", "01 99 00 10 10"),
        ("id: choisir", "journeys/livraison/steps/choisir", ""),
        ("[[tell]]", "journeys/livraison/steps/choisir/do", "[[tell]]"),
        ("carte]", "journeys/livraison/steps/choisir/needs", "carte"),
        ("tel, after", "journeys/livraison/escalation/tel/to", "tel"),
        ("escalation:", "journeys/livraison/escalation", ""),
    ],
)
def test_a_place_becomes_the_path_of_what_stands_there(reading, words, path, value):
    found = _at(reading, words)
    assert (found.path, found.words) == (f"essais/{path}", value)


def test_a_path_stays_when_lines_shift_and_when_items_come_before_it(reading):
    before = _at(reading, "Recevez").fingerprint
    assert _at(reading, "Recevez", "\n\n# un commentaire\n" + YAML).fingerprint == before
    more = YAML.replace("    steps:\n", "    steps:\n      - {id: appeler, do: Appelez.}\n")
    assert _at(reading, "Recevez", more).fingerprint == before


def test_long_words_are_cut_and_told_from_others_by_a_digest():
    one, other = (short("a" * 80 + end) for end in "bc")
    assert one != other
    assert len(one) < 75
    assert short("deux\n  mots") == "deux mots"


def test_a_file_without_entities_is_named_and_a_po_file_with_the_context_of_the_entry(reading):
    organisation = reading(YAML).organisation
    entry = 'msgctxt "units/magasin/name"\nmsgid "Le magasin"\nmsgstr "The shp"\n'
    sources = {**organisation.sources, "x/en.po": entry}
    with_po = replace(organisation, sources=sources)
    told, lost = located(
        with_po, [Finding(Place("x/en.po", 3, 13), "L701", "m"), Finding(Place("gone.yaml", 9, 9), "Y001", "m")]
    )
    assert (told.path, told.words) == ("essais/en.po/units/magasin/name", 'shp"')
    assert (lost.path, lost.words) == ("essais/gone.yaml", "")
