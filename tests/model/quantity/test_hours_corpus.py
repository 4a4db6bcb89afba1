"""Hours as real sites write them are read right, or refused; never wrong."""

from pathlib import Path

import pytest

from generator.model.quantity import Hours, QuantityError

CORPUS = Path(__file__).parent / "corpus"
UNREADABLE = "unreadable"
FEWEST, LEAST_RIGHT = {"fr": 150, "en": 40}, 0.9


def _lines(language: str) -> list[tuple[str, str]]:
    """(written, expected OSM or `unreadable`) of a corpus."""
    lines = (CORPUS / f"hours_{language}.txt").read_text("utf-8").splitlines()
    return [
        (written, osm) for written, _, osm in (line.rpartition(" => ") for line in lines if line[:1] not in ("", "#"))
    ]


def _read(written: str) -> str:
    try:
        return Hours.parse(written).osm
    except QuantityError:
        return UNREADABLE


EVERY_LINE = [line for language in FEWEST for line in _lines(language)]


@pytest.mark.parametrize(("written", "expected"), EVERY_LINE)
def test_nothing_is_read_wrong(written: str, expected: str) -> None:
    assert _read(written) in (UNREADABLE, expected if expected == UNREADABLE else Hours.parse(expected).osm)


@pytest.mark.parametrize("language", FEWEST)
def test_nine_lines_in_ten_are_read_as_a_reader_reads_them(language: str) -> None:
    lines = _lines(language)
    assert len(lines) == len(set(lines)) >= FEWEST[language]
    readable = [(written, Hours.parse(osm).osm) for written, osm in lines if osm != UNREADABLE]
    right = [written for written, osm in readable if _read(written) == osm]
    assert len(right) / len(readable) >= LEAST_RIGHT


@pytest.mark.parametrize("written", [written for written, osm in EVERY_LINE if osm == UNREADABLE])
def test_what_cannot_be_read_is_told_with_the_way_to_write_it(written: str) -> None:
    with pytest.raises(QuantityError) as caught:
        Hours.parse(written)
    assert caught.value.message.endswith(".")
    assert "Write" in caught.value.hint


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_said_of_every_line_reads_back_as_the_same_hours(language: str) -> None:
    readable = [Hours.parse(osm) for _, osm in EVERY_LINE if osm != UNREADABLE]
    assert [hours.osm for hours in readable if Hours.parse(hours.say(language)) != hours] == []
