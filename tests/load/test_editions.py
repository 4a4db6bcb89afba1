"""An edition is a whole organisation of its own: laid over before fields are read, in its languages, with its findings."""

from pathlib import Path

import pytest

from generator.load.content import Loaded, load
from generator.load.translations import all_messages, po_path
from generator.model.kinds.channel import Channel
from generator.model.kinds.question import Question
from generator.model.kinds.rule import Rule
from generator.publish.translations import update_po

YAML = """
organisation: {name: Essai, country: FR, languages: [fr, en]}
channels:
  tel: {type: phone, name: L'accueil, number: 01 99 00 12 34, cost: 2 EUR}
  chat: {type: chat, name: Le chat}
rules:
  delai: {says: Le délai est de 7 jours., binds_at: tel}
questions:
  ici: {ask: Et ici ?, answer: Ici seulement., only: suisse}
editions:
  suisse:
    name: Suisse
    organisation: {currency: CHF, languages: [fr-CH, en]}
    channels:
      tel: {number: "+33 1 99 00 12 34", cost: 3}
    rules:
      delai: {says: Le délai est de 10 jours.}
  hiver:
    name: L'hiver
    channels: {chat: null}
"""


def edition(loaded: Loaded, id: str) -> Loaded:
    return next(one for one in loaded.editions if one.organisation.edition == id)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "essai"
    home.mkdir()
    (home / "essai.yaml").write_text(YAML, "utf-8")
    return home


def test_an_edition_reads_its_own_fields_with_its_own_currency(reading) -> None:
    suisse = edition(reading(YAML, about=""), "suisse").organisation
    assert suisse.about.currency == "CHF"
    assert suisse.of(Channel)["tel"].cost.say("fr") == "3\u00a0CHF"
    assert suisse.of(Channel)["tel"].name == "L'accueil"
    assert suisse.of(Rule)["delai"].says.source == "Le délai est de 10 jours."


def test_what_an_edition_leaves_alone_is_shared(reading) -> None:
    loaded = reading(YAML, about="")
    hiver = edition(loaded, "hiver").organisation
    assert list(hiver.of(Channel)) == ["tel"]
    assert hiver.of(Channel)["tel"] is loaded.organisation.of(Channel)["tel"]
    assert hiver.base is loaded.organisation


def test_only_keeps_an_entity_to_its_editions(reading) -> None:
    loaded = reading(YAML, about="")
    assert list(edition(loaded, "suisse").organisation.of(Question)) == ["ici"]
    assert not edition(loaded, "hiver").organisation.of(Question)
    assert not loaded.organisation.of(Question)


def test_only_with_a_misspelt_edition_hides_nothing_so_that_the_slip_is_found(reading) -> None:
    assert list(reading(YAML.replace("only: suisse", "only: suise"), about="").organisation.of(Question)) == ["ici"]


def test_a_mistake_in_an_edition_stands_at_its_own_place(reading) -> None:
    loaded = reading(YAML.replace("cost: 3}", "cost: cher}"), about="")
    assert loaded.findings == ()
    (finding,) = edition(loaded, "suisse").findings
    assert (str(finding.place), finding.code) == ("a.yaml:15:48", "Y107")


def test_a_section_that_there_is_not_is_found(reading) -> None:
    loaded = reading(YAML.replace("    channels: {chat: null}", "    chanels: {chat: null}"), about="")
    (finding,) = edition(loaded, "hiver").findings
    assert (str(finding.place), finding.code) == ("a.yaml:20:5", "Y101")


def test_an_edition_has_its_languages_and_those_of_its_own_texts(folder: Path) -> None:
    loaded = load(folder)
    contexts = {
        message.context: message.text
        for message in all_messages(one.organisation for one in (loaded, *loaded.editions))
    }
    assert contexts["rules/delai/says"] == "Le délai est de 7 jours."
    assert contexts["editions/suisse/rules/delai/says"] == "Le délai est de 10 jours."
    assert "editions/suisse/channels/tel/name" not in contexts
    assert [one.language for one in edition(loaded, "suisse").languages] == ["fr_CH", "en"]
    assert [one.language for one in edition(loaded, "hiver").languages] == ["fr", "en"]


def test_a_translation_of_an_edition_is_its_own_and_the_rest_is_the_organisations(folder: Path) -> None:
    def translate(pairs: dict[str, str]) -> Loaded:
        loaded, path = load(folder), po_path(folder, "en")
        update_po(path, "en", all_messages(one.organisation for one in (loaded, *loaded.editions)))
        text = path.read_text("utf-8")
        for french, english in pairs.items():
            text = text.replace(f'msgid "{french}"\nmsgstr ""', f'msgid "{french}"\nmsgstr "{english}"')
        path.write_text(text, "utf-8")
        return load(folder)

    loaded = translate(
        {"Le délai est de 7 jours.": "7 days.", "Le délai est de 10 jours.": "10 days.", "Le chat": "Chat"}
    )
    suisse, base = edition(loaded, "suisse").languages[1], loaded.languages[1]
    assert (base.of(Rule)["delai"].says.source, suisse.of(Rule)["delai"].says.source) == ("7 days.", "10 days.")
    assert suisse.of(Channel)["chat"].name == "Chat"
    lacking = [finding.message for finding in edition(loaded, "suisse").findings]
    assert lacking == ["2 of 3 texts are not translated (en)"]
    assert edition(loaded, "hiver").findings == ()

    (folder / "essai.yaml").write_text(YAML.replace("10 jours", "12 jours"), "utf-8")
    stale = [finding for finding in edition(load(folder), "suisse").findings if finding.code == "T901"]
    assert [str(finding.place) for finding in stale] == ["essai/essai.yaml:17:21"]


def test_an_edition_may_open_in_a_language_in_which_nothing_is_written(folder: Path) -> None:
    (folder / "essai.yaml").write_text(YAML.replace("[fr-CH, en]", "[en, fr]"), "utf-8")
    suisse = edition(load(folder), "suisse")
    assert [one.language for one in suisse.languages] == ["en", "fr"]
    assert suisse.organisation.language == "fr"
