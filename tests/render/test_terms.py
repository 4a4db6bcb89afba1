import pytest

from generator.model.kinds.term import Term
from generator.render.terms import pattern, terms_in


def term(word: str, *also: str) -> Term:
    return Term.model_validate({"id": "x", "name": word, "means": "Un mot.", "also": list(also)})


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("fiche", "Gardez la fiche."),
        ("fiche", "FICHE perdue"),
        ("fiche", "Deux fiches suffisent."),
        ("jeu", "Les jeux sont rendus."),
        ("créneau large", "Les créneaux larges durent sept heures."),
        ("créneau large", "un créneau\nlarge"),
        ("bon d'achat", "votre bon d’achat"),
        ("avoir", "Un « avoir » ?"),
        ("C++", "le langage C++ !"),
    ],
)
def test_a_term_is_found_in_its_plural_any_case_and_over_a_line_s_end(word: str, sentence: str) -> None:
    assert pattern(term(word)).search(sentence)


@pytest.mark.parametrize(("word", "sentence"), [("fiche", "une affiche"), ("fiche", "un fichier"), ("bon", "bonjour")])
def test_a_term_is_not_found_inside_another_word(word: str, sentence: str) -> None:
    assert not pattern(term(word)).search(sentence)


def test_the_longest_form_is_found_first() -> None:
    found = pattern(term("fiche", "fiche de prêt")).search("la fiche de prêt")
    assert found is not None
    assert found[0] == "fiche de prêt"


def test_the_terms_of_some_sentences_come_in_the_order_of_the_glossary(reading) -> None:
    organisation = reading(
        "terms: {avoir: {means: A.}, fiche: {means: B., also: liste}, devis: {means: C.}}"
    ).organisation
    assert [found.id for found in terms_in(organisation, ["Une liste.", "Un avoir."])] == ["avoir", "fiche"]
    assert terms_in(organisation, []) == []
