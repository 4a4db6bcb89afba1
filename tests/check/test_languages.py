"""Rules that read words read the translations, too: what they find stands in the PO file, and is allowed there."""

from pathlib import Path

import pytest

from generator.check.run import check
from generator.check.said import said
from generator.load.content import load
from generator.model.finding import Finding

MINIMAL = (Path(__file__).parent / "minimal.yaml").read_text("utf-8").replace("[fr]", "[fr, en]")
QUESTIONS = """
questions:
  dossier: {ask: Et mon dossier ?, answer: Nous le lisons en deux jours.}
  suite: {ask: Et ensuite ?, answer: Nous vous appelons.}
"""
HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
VAGUE = """
#, fuzzy
msgctxt "questions/dossier/ask"
msgid "Et mon dossier ?"
msgstr "And my file? We read it as soon as possible."
{comment}
msgctxt "questions/dossier/answer"
msgid "Nous le lisons en deux jours."
msgstr ""
"We read it in two days, or as soon "
"as possible, in the order of arrival."

msgctxt "questions/suite/answer"
msgid "Nous vous appelons."
msgstr "Your file will be processed."
"""


@pytest.fixture
def found(tmp_path, today):
    """What is found in the organisation with a comment above its vague translation."""

    def find(comment: str = "") -> list[Finding]:
        home = tmp_path / "ici"
        (home / "translations").mkdir(parents=True, exist_ok=True)
        (home / "ici.yaml").write_text(MINIMAL + QUESTIONS, "utf-8")
        (home / "translations" / "en.po").write_text(HEAD + VAGUE.format(comment=comment), "utf-8")
        loaded = load(home)
        return list(check(loaded.organisation, today, (), loaded.languages[1:]))

    return find


def test_a_finding_in_a_translation_has_the_line_and_column_of_the_po_file(found):
    in_po = [(one.code, str(one.place)) for one in found() if one.place.file.endswith(".po")]
    assert in_po == [("P502", "ici/translations/en.po:14:29"), ("L712", "ici/translations/en.po:19:19")]


def test_what_is_not_translated_is_not_read_in_the_other_language(found, tmp_path):
    found()
    english = load(tmp_path / "ici").languages[1]
    assert [text.words for text in said(english)] == [
        "We read it in two days, or as soon as possible, in the order of arrival.",
        "Your file will be processed.",
    ]


def test_a_translator_may_allow_a_finding_with_a_comment(found):
    codes = [one.code for one in found("# allow P502: quoted from the law")]
    assert "P502" not in codes
    assert "X902" not in codes


def test_an_allowance_in_vain_is_a_finding_in_the_po_file(found):
    vain = [one for one in found("# allow L706: long") if one.code == "X902"]
    assert [str(one.place) for one in vain] == ["ici/translations/en.po:13:1"]


def test_rules_that_read_no_words_are_asked_once(found):
    structural = [one for one in found() if one.code[0] in "RJU"]
    assert all(one.place.file == "ici/ici.yaml" for one in structural)


def test_the_words_of_the_organisation_hold_for_their_language(over):
    yaml = "organisation: {languages: [fr, en], style: {words: {vague: [demain]}, words_in: {en: {vague: [tomorrow]}}}}"
    organisation = over(yaml).organisation
    assert organisation.own_words.vague == ("demain",)
    assert over(yaml.replace("[fr, en]", "[en, fr]")).organisation.own_words.vague == ("demain",)
