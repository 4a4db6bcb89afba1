"""Letters ready to send: words for a mail program, and a sheet of paper to fill in."""

import re

import pytest

from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.render.downloads import downloads
from generator.render.outputs.letter import letter, to_fill_in
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

LETTER = """
letters:
  plainte:
    title: Se plaindre
    to: [courriel]
    body: |
      {Nom}
      {Lieu}, le {date}

      **Objet : dossier {numéro}**

      Voici les faits : répondez en [[promise:reponse]] ou au [[tel]].

      - Le {date}, {ce qui était convenu}.
      - Le {date}, rien.

      {Racontez la suite en deux ou trois phrases, avec les dates.}.

      Pièces jointes : ticket{, RIB}.
channels:
  courriel: {type: email, email: ecrire@exemple.fr, name: Le courriel}
  tel: {type: phone, number: 01 99 00 10 10, name: Le téléphone}
promises:
  reponse: {within: 10 jours, from: votre lettre}
"""


def view_of(organisation: Organisation, language: str = "fr") -> View:
    return View(organisation, load_theme(organisation.about.brand), load_wording(language), Typefaces(()))


@pytest.fixture
def made(reading) -> dict[str, Publication]:
    """The letter by its media."""
    return {one.media: one for one in letter(view_of(reading(LETTER).organisation))}


def test_a_letter_is_made_as_words_and_as_a_sheet(made: dict[str, Publication]) -> None:
    assert {one.path for one in made.values()} == {"letters/fr/plainte"}
    assert set(made) == {"text/plain", "text/html"}
    assert {one.subject for one in made.values()} == {"letter:plainte"}


def test_the_words_keep_their_lines_and_have_no_marks(made: dict[str, Publication]) -> None:
    assert made["text/plain"].source.replace("\u00a0", " ").replace("\u202f", " ") == (
        "[Nom]\n[Lieu], le [date]\n\nObjet : dossier [numéro]\n\n"
        "Voici les faits : répondez en 10 jours ou au 01 99 00 10 10.\n\n"
        "- Le [date], [ce qui était convenu].\n- Le [date], rien.\n\n"
        "[Racontez la suite en deux ou trois phrases, avec les dates.].\n\nPièces jointes : ticket[, RIB].\n"
    )


def test_every_blank_is_a_place_to_write_on(made: dict[str, Publication]) -> None:
    body = made["text/html"].source.partition("<body>")[2]
    assert not re.search(r"[{}]", body)
    assert body.count('class="line"') == 8
    assert body.count('class="box"') == 1
    assert '<span class="line"><small>numéro</small></span>' in body


def test_what_needs_a_sentence_gets_a_box_and_no_full_stop_after_it() -> None:
    html = to_fill_in("Voici {ce qui est arrivé ce jour-là, heure par heure}.")
    assert html == 'Voici <span class="box"><small>ce qui est arrivé ce jour-là, heure par heure</small></span>'


def test_the_comma_of_an_optional_blank_stays_in_the_sentence() -> None:
    assert to_fill_in("ticket{, RIB}.") == 'ticket, <span class="line"><small>RIB</small></span>.'


def test_the_sheet_says_where_it_goes(made: dict[str, Publication]) -> None:
    assert "ecrire@exemple.fr" in made["text/html"].source


def test_a_letters_page_offers_its_sheet(reading) -> None:
    organisation = reading(LETTER).organisation
    (one,) = organisation.entities["letter"].values()
    assert [name for name, _ in downloads(view_of(organisation), one)] == ["plainte.pdf"]
