import pytest

from generator.check.sentences import paragraphs, sentences, word_count
from generator.model.text import Text


@pytest.mark.parametrize(
    "words, found",
    [
        ("Un jour. Deux jours ! Trois ? Oui… Non.", ["Un jour.", "Deux jours !", "Trois ?", "Oui…", "Non."]),
        ("Voyez M. Durand. Il sait.", ["Voyez M. Durand.", "Il sait."]),
        ("Cela coûte 5.50 euros, ou 5,50 €. C'est tout.", ["Cela coûte 5.50 euros, ou 5,50 €.", "C'est tout."]),
        ("Il dit « oui. » Puis il part.", ["Il dit « oui. »", "Puis il part."]),
        ("Au départ. Ensuite, p. ex. Nancy.", ["Au départ.", "Ensuite, p. ex. Nancy."]),
        ("Écrivez à J. Petit. « Bonjour » suffit.", ["Écrivez à J. Petit.", "« Bonjour » suffit."]),
        ("L'article 5. 3 jours suffisent.", ["L'article 5.", "3 jours suffisent."]),
        ("sans point", ["sans point"]),
        ("", []),
    ],
)
def test_a_sentence_ends_where_a_reader_stops(words, found):
    assert list(sentences(words, "fr")) == found


def test_english_has_its_own_abbreviations():
    assert len(sentences("Ask Mrs. Jones, e.g. Monday. She knows.", "en")) == 2


def test_nothing_is_lost_between_sentences():
    words = "Un. « Deux ! » (Trois ?) Quatre…"
    assert " ".join(sentences(words, "fr")) == words


@pytest.mark.parametrize(
    "words, count",
    [
        ("l'agent écrit", 2),
        ("aujourd’hui, c’est-à-dire demain", 3),
        ("appelez le 01 99 00 12 34 : c'est gratuit", 5),
        ("5,50 € — 10 001 clients", 3),
        ("« oui » !", 1),
        ("à 10 h 30", 4),
        ("– / € …suite", 1),
    ],
)
def test_words_are_counted_between_spaces(words, count):
    assert word_count(words) == count


def test_items_cells_and_paragraphs_are_apart_and_marks_are_gone():
    text = Text("Apportez **ceci** :\n\n- une [carte](https://exemple.fr)\n- `deux`\n\nDernière\nligne.")
    assert paragraphs(text, lambda mention: "?") == ("Apportez ceci :", "une carte", "deux", "Dernière ligne.")


def test_mentions_stand_as_customers_see_them_with_and_without_markdown():
    def naming(mention):
        return mention.words or f"<{mention.target}.{mention.field}>"

    plain = "Appelez le [[tel.cost]] ou [[mediateur|le médiateur]]."
    seen = "Appelez le <tel.cost> ou le médiateur."
    assert paragraphs(Text(plain), naming) == (seen,)
    assert paragraphs(Text(f"**Ici.** {plain}"), naming) == (f"Ici. {seen}",)
