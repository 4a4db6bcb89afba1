from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.quantity import Duration
from generator.model.wording import FIXED, THIN, Wording

FRENCH, ENGLISH = Wording("fr"), Wording("en")


def shown(text: str) -> str:
    """No-break spaces made visible: `_` narrow, `~` wide."""
    return text.replace(THIN, "_").replace(FIXED, "~")


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ("Où est mon colis ?", "Où est mon colis_?"),
        ("Où est mon colis?", "Où est mon colis_?"),
        ("Vraiment ?!", "Vraiment_?!"),
        ("Attendez ; rappelez.", "Attendez_; rappelez."),
        ("Attention : c'est fermé", "Attention~: c’est fermé"),
        ("Le 24 : fermé", "Le 24~: fermé"),
        ("Dites « bonjour ».", "Dites «_bonjour_»."),
        ("Dites «bonjour».", "Dites «_bonjour_»."),
        ("(?)", "(?)"),
        ("Attendez...", "Attendez…"),
        ("1 000 euros", "1_000~euros"),
        ("12 345,50 €", "12_345,50~€"),
        ("en 2026 100 clients", "en 2026 100 clients"),
        ("20 %", "20~%"),
        ("2 jours", "2~jours"),
        ("de 9h30 à 17h", "de 9~h~30 à 17~h"),
        ("de 9 h 30 à 17 h", "de 9~h~30 à 17~h"),
        ("24h/24", "24~h/24"),
        ("la référence A9h", "la référence A9h"),
        ("n° 12, art. 4, M. Roy", "n°~12, art.~4, M.~Roy"),
    ],
)
def test_french_is_spaced_as_a_printer_would(written: str, set_: str) -> None:
    assert shown(FRENCH.typeset(written)) == set_


@pytest.mark.parametrize(
    "written",
    [
        "https://exemple.fr/aide?id=1;page=2#d'abord",
        "www.exemple.fr/?q=a!b",
        "exemple.fr/retour?x=1;y=2",
        "sav@exemple.fr",
        "`SELECT a;b?`",
        "&nbsp;",
        "![Le comptoir](comptoir.svg)",
        "| :-- | --: |",
    ],
)
def test_addresses_code_and_markup_are_left_alone(written: str) -> None:
    assert FRENCH.typeset(written) == written


def test_the_words_around_an_address_are_set_all_the_same() -> None:
    assert (
        shown(FRENCH.typeset("Voyez https://exemple.fr/a?b : c'est là !"))
        == "Voyez https://exemple.fr/a?b~: c’est là_!"
    )


@given(st.text(st.sampled_from("ab1290h €%:;!?«»'.…`&@/ ()[\u00a0\u202f"), max_size=40))
def test_setting_french_twice_changes_nothing_more(text: str) -> None:
    once = FRENCH.typeset(text)
    assert FRENCH.typeset(once) == once


@given(st.text(max_size=40))
def test_setting_changes_spaces_and_apostrophes_but_no_word(text: str) -> None:
    plain = "".join(text.replace("'", "’").replace("...", "…").split())
    assert "".join(FRENCH.typeset(text).replace("...", "…").replace("'", "’").split()) == plain


def test_english_gets_its_apostrophe_and_no_french_space() -> None:
    assert ENGLISH.typeset("Isn't it? See: https://e.org/it's") == "Isn’t it? See: https://e.org/it's"


@pytest.mark.parametrize("language", ["fr", "fr_CH", "fr-CH"])
def test_every_french_is_set_as_french(language: str) -> None:
    assert shown(Wording(language).typeset("Quoi ?")) == "Quoi_?"


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        ("fr", date(2026, 10, 1), "1er octobre 2026"),
        ("fr-CH", date(2026, 10, 1), "1er octobre 2026"),
        ("fr", date(2021, 10, 11), "11 octobre 2021"),
        ("en", date(2026, 10, 1), "1 October 2026"),
        ("en_GB", date(2026, 10, 1), "1 October 2026"),
    ],
)
def test_a_day_is_said_in_full(language: str, day: date, said: str) -> None:
    assert Wording(language).day(day) == said


def test_words_are_listed_with_and_or_or() -> None:
    assert FRENCH.all_of(["le ticket", "le dossier", "la carte"]) == "le ticket, le dossier et la carte"
    assert FRENCH.one_of(["espèces", "virement"]) == "espèces ou virement"
    assert FRENCH.all_of([]) == FRENCH.one_of([]) == ""


def test_several_titles_in_a_sentence_stand_in_quotation_marks() -> None:
    assert ENGLISH.one_of_titles(["Nobody came", "No date left"]) == "“Nobody came” or “No date left”"
    assert ENGLISH.one_of_titles(["Nobody came"]) == "Nobody came"


@pytest.mark.parametrize(
    ("wording", "written", "set_"),
    [
        (FRENCH, "Reprenez à l'étape 2, feuille 3.", "Reprenez à l’étape~2, feuille~3."),
        (ENGLISH, "Go on at step 2: sheet 3", "Go on at step~2: sheet~3"),
        (ENGLISH, "Sidestep 2 steps", "Sidestep 2 steps"),
    ],
)
def test_a_step_stays_with_its_number(wording: Wording, written: str, set_: str) -> None:
    assert shown(wording.typeset(written)) == set_


def test_a_theme_string_is_translated_filled_in_and_set() -> None:
    wording = Wording("fr", {"Call {name}?": "Appeler {name} ?"})
    assert shown(wording("Call {name}?", name="l'accueil")) == "Appeler l’accueil_?"


def test_a_theme_string_without_translation_stands_in_english() -> None:
    assert Wording("fr", {"Next": ""})("Next") == "Next"


def test_braces_in_a_theme_string_without_values_are_not_filled_in() -> None:
    assert ENGLISH("Write {your name} here") == "Write {your name} here"


def test_a_quantity_says_itself_in_the_language() -> None:
    two_days = Duration.parse("2 jours ouvrés")
    assert shown(FRENCH.say(two_days)) == "2~jours ouvrés"
    assert ENGLISH.say(two_days) == "2 working days"
