"""What a customer reads in a second language, and what the writer is told about it."""

from pathlib import Path

import pytest

from generator.load.content import Loaded, load
from generator.load.translations import po_path
from generator.model.kinds.document import Document
from generator.model.kinds.rule import Rule
from generator.model.kinds.term import Term
from generator.model.kinds.unit import Unit
from generator.model.translation import messages
from generator.publish.translations import update_po

YAML = """
organisation: {name: Essai, languages: [fr, en]}
units:
  magasin: {name: Le magasin, does: Vend sur place., sees: [commande]}
documents:
  ticket: {name: Votre ticket, from: magasin}
  rib: {name: Votre RIB, from: votre banque}
terms:
  créneau: {means: Une plage horaire.}
rules:
  delai: {says: Le créneau dure 7 heures., binds_at: ticket}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "essai"
    home.mkdir()
    (home / "essai.yaml").write_text(YAML, "utf-8")
    return home


def translate(folder: Path, pairs: dict[str, str]) -> None:
    path = po_path(folder, "en")
    update_po(path, "en", messages(load(folder).organisation))
    text = path.read_text("utf-8")
    for french, english in pairs.items():
        text = text.replace(f'msgid "{french}"\nmsgstr ""', f'msgid "{french}"\nmsgstr "{english}"')
    path.write_text(text, "utf-8")


def english(folder: Path) -> Loaded:
    return load(folder)


def test_every_text_that_customers_read_is_a_message_and_no_id_is(folder: Path) -> None:
    found = {message.context: message.text for message in messages(load(folder).organisation)}
    assert found == {
        "units/magasin/name": "Le magasin",
        "units/magasin/does/1": "Vend sur place.",
        "units/magasin/sees/commande": "commande",
        "documents/ticket/name": "Votre ticket",
        "documents/rib/name": "Votre RIB",
        "documents/rib/from": "votre banque",
        "terms/créneau/name": "créneau",
        "terms/créneau/means": "Une plage horaire.",
        "rules/delai/says": "Le créneau dure 7 heures.",
    }


def test_a_translated_text_stands_in_the_other_language(folder: Path) -> None:
    translate(folder, {"Le magasin": "The shop", "créneau": "slot"})
    french, other = load(folder).languages
    assert (french.of(Unit)["magasin"].name, other.of(Unit)["magasin"].name) == ("Le magasin", "The shop")
    assert other.of(Term)["créneau"].word == "slot"
    assert other.language == "en"


def test_a_translation_knows_how_each_part_was_written(folder: Path) -> None:
    translate(folder, {"Le magasin": "The shop", "Votre RIB": "Your bank details"})
    french, other = load(folder).languages
    shown = other.published()
    for kind, id in ((Unit, "magasin"), (Document, "rib"), (Document, "ticket")):
        assert shown.as_written(shown.of(kind)[id]) is french.of(kind)[id]
        assert french.as_written(french.of(kind)[id]) is french.of(kind)[id]


def test_a_text_without_translation_stands_in_the_first_language_and_says_so(folder: Path) -> None:
    translate(folder, {})
    says = load(folder).languages[1].of(Rule)["delai"].says
    assert (str(says), says.language) == ("Le créneau dure 7 heures.", "fr")


def test_what_is_missing_is_counted_where_the_languages_are_named(folder: Path) -> None:
    translate(folder, {"Le magasin": "The shop"})
    [finding] = load(folder).findings
    assert finding.code == "T902"
    assert finding.message.startswith("8 of 9")
    assert str(finding.place) == "essai/essai.yaml:2:29"


def test_a_changed_text_makes_its_translation_stale_and_the_tool_marks_it_fuzzy(folder: Path) -> None:
    translate(folder, {"Le créneau dure 7 heures.": "The slot is 7 hours."})
    (folder / "essai.yaml").write_text(YAML.replace("7 heures", "4 heures"), "utf-8")
    stale = [finding for finding in load(folder).findings if finding.code == "T901"]
    assert [str(finding.place) for finding in stale] == ["essai/essai.yaml:11:17"]
    assert str(load(folder).languages[1].of(Rule)["delai"].says) == "Le créneau dure 4 heures."
    progress = update_po(po_path(folder, "en"), "en", messages(load(folder).organisation))
    assert progress.fuzzy == 1
    assert '#| msgid "Le créneau dure 7 heures."' in po_path(folder, "en").read_text("utf-8")


def test_updating_twice_gives_the_same_bytes_and_loses_no_translation(folder: Path) -> None:
    translate(folder, {"Le magasin": "The shop"})
    update_po(po_path(folder, "en"), "en", messages(load(folder).organisation))
    before = po_path(folder, "en").read_bytes()
    update_po(po_path(folder, "en"), "en", messages(load(folder).organisation))
    assert po_path(folder, "en").read_bytes() == before
    assert b"The shop" in before


def test_a_fuzzy_text_keeps_the_original_before_the_change_however_often_the_file_is_updated(folder: Path) -> None:
    translate(folder, {"Le créneau dure 7 heures.": "The slot is 7 hours."})
    (folder / "essai.yaml").write_text(YAML.replace("7 heures.", "4 heures" + " et un peu plus" * 9), "utf-8")
    wanted = list(messages(load(folder).organisation))
    update_po(po_path(folder, "en"), "en", wanted)
    once = po_path(folder, "en").read_text("utf-8")
    update_po(po_path(folder, "en"), "en", wanted)
    assert po_path(folder, "en").read_text("utf-8") == once
    assert '\n#| msgid "Le créneau dure 7 heures."\n' in once


def test_a_broken_po_file_is_a_finding(folder: Path) -> None:
    po_path(folder, "en").parent.mkdir()
    po_path(folder, "en").write_text('what is this\nmsgid "x"\nmsgstr "y"\n', "utf-8")
    assert "T903" in {finding.code for finding in load(folder).findings}
