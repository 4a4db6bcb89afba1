from generator.check.words import finder


def test_the_longest_phrase_is_found_in_any_case_over_lines_and_with_either_apostrophe():
    found = finder("fr", "vague-promise").findall(
        "Dans les plus\nbrefs délais, d’ici peu : RAPIDEMENT. Trop rapidement dit."
    )
    assert found == ["Dans les plus\nbrefs délais", "d’ici peu", "RAPIDEMENT", "rapidement"]


def test_a_language_with_a_region_has_the_words_of_the_language():
    assert finder("en_GB", "vague-promise").search("We answer as soon as possible.")


def test_a_language_without_a_list_finds_nothing():
    assert not finder("nl", "vague-promise").search("zo snel mogelijk, as soon as possible")


def test_part_of_a_word_is_no_word():
    assert not finder("en", "vague-promise").search("unpromptly, shortlyish")
