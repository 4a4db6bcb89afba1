from generator.check.words import Phrases, listed, phrases


def _found(language: str, name: str, text: str, **own: tuple[str, ...]) -> list[str]:
    return [hit.words for hit in phrases(language, name, **own).find(text)]


def test_the_longest_phrase_is_found_in_any_case_with_plain_or_typographic_spaces_and_apostrophes():
    found = _found("fr", "vague-promise", "Dans les plus\u00a0brefs délais, d’ici peu : BIENTÔT. Très bientôt dit.")
    assert found == ["Dans les plus\u00a0brefs délais", "d’ici peu", "BIENTÔT", "bientôt"]


def test_a_language_with_a_region_has_the_words_of_the_language():
    assert _found("en_GB", "vague-promise", "We answer as soon as possible.")


def test_a_language_without_a_list_finds_nothing():
    assert _found("nl", "vague-promise", "zo snel mogelijk, as soon as possible") == []


def test_part_of_a_word_is_no_word():
    assert _found("en", "vague-promise", "unpromptly, shortlyish, sooner") == []


def test_an_organisation_adds_words_and_accepts_others():
    own = {"own": ("demain si tout va bien",), "allowed": ("Bientôt",)}
    assert _found("fr", "vague-promise", "Bientôt, ou demain si tout va bien.", **own) == ["demain si tout va bien"]


def test_of_two_phrases_that_overlap_the_first_and_longest_counts():
    assert [
        hit.words for hit in Phrases(["un an", "un an et un jour", "un jour"]).find("Un an et un jour, un jour.")
    ] == [
        "Un an et un jour",
        "un jour",
    ]


def test_a_letter_that_grows_in_lower_case_shifts_nothing():
    assert [hit[:2] for hit in Phrases(["vite"]).find("İİİ vite")] == [(4, 8)]


def test_lists_have_no_line_twice_and_comments_are_no_words():
    for language in ("fr", "en"):
        for name in ("vague-promise", "blame", "excuse", "abbreviations", "acronyms", "passive"):
            lines = listed(language, name)
            assert len(lines) > 10
            assert len(set(lines)) == len(lines)
            assert not any(line.startswith("#") for line in lines)
