import re

import pytest

from generator.render.search import bare, everyday_words, other_spellings, separator


def parted(words: str, language: str = "fr") -> list[str]:
    """What Material's search keeps of a question: it looks at each word by itself."""
    pattern = re.compile(separator(language))
    return [part for word in words.split() for part in pattern.split(word) if part]


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("le livreur est passé et je n'étais pas là", ["livreur", "passé", "étais", "là"]),
        ("L’annulation de l'achat, qu'on m'a refusée", ["annulation", "achat", "refusée"]),
        ("Qu'est-ce que c'est", ["est", "ce"]),
        ("aujourd'hui", ["aujourd", "hui"]),
        ("rendez-vous à 19.30", ["rendez", "vous", "19.30"]),
        ("lettre lendemain", ["lettre", "lendemain"]),
    ],
)
def test_a_question_is_left_with_the_words_that_mean_something(question: str, kept: list[str]) -> None:
    assert parted(question) == kept


def test_a_short_form_in_english_leaves_no_lone_letter() -> None:
    assert parted("the inspector can't find it’s my dog's pass", "en") == ["inspector", "find", "dog", "pass"]
    assert parted("I don't see what they've cancelled", "en") == ["see", "cancelled"]


def test_a_language_without_a_list_still_parts_words() -> None:
    assert parted("uno, dos", "es") == ["uno", "dos"]


def test_a_sentence_is_also_spelled_in_the_plural_and_without_accents() -> None:
    assert other_spellings("Un carton est abîmé.", "fr") == ["cartons", "abîmés", "abimes"]


def test_a_doubled_letter_is_also_spelled_once() -> None:
    assert other_spellings("Mon train est supprimé.", "fr") == [
        "trains", "supprimés", "supprimes", "suprimés", "suprimes",
    ]  # fmt: skip


def test_everyday_words_stand_for_one_another() -> None:
    assert everyday_words("Mon téléphone est éteint.", "fr") == [
        "batterie",
        "déchargé",
        "portable",
        "smartphone",
        "mobile",
    ]
    assert everyday_words("Mon telephone", "fr") == ["portable", "smartphone", "mobile"]
    assert everyday_words("Die Lieferung", "de") == []


def test_german_gets_no_french_plural() -> None:
    assert other_spellings("Die Lieferung kommt später", "de") == ["komt", "spater"]


def test_accents_fall_off() -> None:
    assert bare("çà et là, cœur") == "ca et la, cœur"
