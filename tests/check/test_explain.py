import pytest

from generator.check.explain import explain
from generator.check.rule import RULES, examples


def test_a_code_is_explained_with_both_examples_and_the_way_to_allow_it():
    text, known = explain("J202")
    assert known
    assert text.startswith("J202 problem-without-way-back (error, journey)\n\nA problem says")
    shown = examples(RULES["problem-without-way-back"].documentation)
    bad, good = (text.index(word) for word in ("\n\nBad:\n\n", "\n\nGood:\n\n"))
    assert bad < good
    assert "".join(line.strip() for line in shown["bad"].splitlines()) in "".join(map(str.strip, text.splitlines()))
    assert text.endswith("# allow J202: why")
    assert "```" not in text


@pytest.mark.parametrize("word", ["r101", "unknown-reference", "Unknown-Reference"])
def test_names_and_small_letters_will_do(word):
    assert explain(word) == explain("R101")


@pytest.mark.parametrize("word, meant", [("R1O1", "R101"), ("unknown-refrence", "unknown-reference")])
def test_a_slip_is_answered_with_what_was_meant(word, meant):
    text, known = explain(word)
    assert not known
    assert text == f"No check has the code or name {word}. Did you mean {meant}?"


def test_what_is_like_nothing_is_answered_without_a_guess():
    assert explain("?") == ("No check has the code or name ?.", False)


def test_our_own_faults_are_explained_and_cannot_be_allowed():
    text, known = explain("X901")
    assert known
    assert "# allow" not in text


def test_a_retired_code_says_that_it_is_retired(monkeypatch):
    monkeypatch.setattr("generator.check.explain.RETIRED", frozenset({"R199"}))
    assert explain("r199") == ("R199 is retired: no check reports it any more.", False)
