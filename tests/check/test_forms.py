import pytest

from generator.check.forms import Forms


def _found(forms: list[str], text: str, language: str = "fr") -> list[str]:
    return [hit.words for hit, _ in Forms([(form, form) for form in forms], language).find(text)]


@pytest.mark.parametrize(
    "form, text, found",
    [
        ("quotité", "Les quotités, la Quotité.", ["quotités", "Quotité"]),
        ("débloquer", "Débloquez, débloqué, débloquera, déblocage.", ["Débloquez", "débloqué", "débloquera"]),
        ("canal", "Un canal, des canaux, canalisé.", ["canal", "canaux"]),
        ("étude", "L'étude, l’ETUDE, Etude, etude.", ["étude", "ETUDE", "Etude"]),
        ("réglé", "La règle est réglée, regle.", ["réglée"]),
        ("envoi en nombre", "Les envois en nombre.", ["envois en nombre"]),
        ("un avoir", "Un avoir, avoir un sou.", ["Un avoir"]),
        ("l'avoir", "Prenez l’avoir.", ["l’avoir"]),
        ("bon", "Un jambon, un bonjour, un bon.", ["bon"]),
        ("AR", "Un AR, un art.", ["AR"]),
    ],
)
def test_french_forms_with_their_endings(form, text, found):
    assert _found([form], text) == found


def test_english_forms_with_their_endings():
    text = "Queries queried, a query; the deblocked loan, deblocking, blocks."
    assert _found(["query", "deblock"], text, "en") == ["Queries", "queried", "query", "deblocked", "deblocking"]


def test_another_language_has_forms_as_they_are_written():
    assert _found(["Sperre"], "Die Sperre, die Sperren.", "de") == ["Sperre"]


def test_of_two_forms_at_one_place_the_longest_counts():
    assert _found(["bon", "bon de commande"], "Un bon de commande et un bon.") == ["bon de commande", "bon"]


def test_each_form_brings_what_it_stands_for():
    forms = Forms([("borne", 1), ("automate", 2)], "fr")
    assert [payload for _, payload in forms.find("L'automate, la borne.")] == [2, 1]


def test_without_forms_nothing_is_found():
    assert _found([], "rien") == []
