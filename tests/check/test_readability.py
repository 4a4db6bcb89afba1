"""Worked examples: Flesch's formula by the two sentences with which encyclopaedias explain it, syllables by dictionaries."""

import pytest

from generator.check.readability import english_syllables, french_syllables, readability

FRENCH = """
eau 1|oiseau 2|nuit 1|pied 1|client 2|table 1|l'agent 2|c'est 1|prenez 2|automate 3|réclamation 4|livraison 3|vous 1
le 1|les 1|être 1|achetée 3|rue 1|payer 2|essayez 3|voyage 2|guichet 2|quand 1|qualité 3|aujourd'hui 3|créer 2
bureau 2|écrivent 2|argent 2|moment 2|dossier 2|crédit 2|prêt 1|février 3|août 1|réel 2|oui 1|famille 2|travail 2
pareil 2|feuille 1|œil 1|cœur 1|vieux 1|juillet 2|remboursement 4|banque 1|chaque 1|fatigue 2|deuxième 2|jouer 1
un 1|y 1|propriétaire 4|journée 2|idée 2|vie 1|clés 1|suite 1|bruit 1|soleil 2|reçue 2|bien 1
"""
ENGLISH = """
platypus 3|seemingly 3|hybrid 2|creature 2|this 1|sentence 2|taken 2|reading 2|itself 2|being 2|used 1|prove 1
wanted 2|asked 1|table 2|little 2|boxes 2|makes 1|changes 2|queue 1|people 2|area 3|idea 3|create 2|created 3
reason 2|video 3|science 2|quiet 2|client 2|period 3|station 2|special 2|various 3|January 4|doing 2|seeing 2
studying 3|payment 2|the 1|me 1|don't 1|refund 2|delivery 4|counter 2|customer 3|information 4|complaint 2|dishes 2
named 1|tried 1|agreed 2|free 1|furniture 3|mortgage 2|file 1|while 1|whole 1|once 1|played 1|ready-made 3
"""


def _words(table: str) -> list[tuple[str, int]]:
    entries = (entry.rsplit(" ", 1) for line in table.split("\n") if line for entry in line.split("|"))
    return [(word, int(count)) for word, count in entries]


@pytest.mark.parametrize("word, count", _words(FRENCH))
def test_french_syllables_are_those_that_are_spoken(word, count):
    assert french_syllables(word) == count


@pytest.mark.parametrize("word, count", _words(ENGLISH))
def test_english_syllables_are_those_that_are_spoken(word, count):
    assert english_syllables(word) == count


@pytest.mark.parametrize(
    "sentence, index",
    [
        ("The cat sat on the mat.", 116.145),
        ("This sentence, taken as a reading passage unto itself, is being used to prove a point.", 68.98),
        ("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 37.46),
    ],
)
def test_the_index_of_flesch_is_that_of_the_published_examples(sentence, index):
    assert readability([(sentence,)], "en") == pytest.approx(index, abs=0.01)


def test_the_index_of_kandel_and_moles_by_hand():
    # 5 words and 6 syllables in 1 sentence: 207 - 1.015 * 5 - 73.6 * 6 / 5
    assert readability([("Le chat dort à midi.",)], "fr") == pytest.approx(207 - 5.075 - 88.32)


def test_long_words_and_long_sentences_are_harder():
    easy = readability([("Nous lisons vos papiers.", "Vous avez la réponse en dix jours.")], "fr")
    long = readability([("Nous lisons vos papiers et vous avez la réponse en dix jours.",)], "fr")
    hard = readability([("L'établissement procède à la régularisation administrative.",)], "fr")
    assert easy > long > hard


def test_no_words_and_other_languages_have_no_index():
    assert readability([], "fr") is None
    assert readability([("…",)], "fr") is None
    assert readability([("Wir lesen Ihre Papiere.",)], "de") is None
