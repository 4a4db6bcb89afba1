from collections.abc import Iterator

import pytest

from generator.model import code
from generator.model.code import CODES, Documentation, document, document_docstring
from generator.model.finding import Severity


@pytest.fixture(autouse=True)
def codes_as_before() -> Iterator[None]:
    before = dict(CODES)
    yield
    CODES.clear()
    CODES.update(before)


def documentation(known: str = "T999", name: str = "some-name") -> Documentation:
    return Documentation(known, name, Severity.WARNING, "testing", "Why it hurts.")


def test_a_code_is_documented_once() -> None:
    document(documentation())
    assert CODES["T999"].name == "some-name"
    with pytest.raises(ValueError, match="twice"):
        document(documentation(name="other-name"))


def test_a_name_belongs_to_one_code() -> None:
    document(documentation())
    with pytest.raises(ValueError, match="twice"):
        document(documentation(known="T998"))


def test_a_retired_code_gets_no_second_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code, "RETIRED", frozenset({"T999"}))
    with pytest.raises(ValueError, match="retired"):
        document(documentation())


def test_a_docstring_gives_code_name_and_text() -> None:
    def check() -> None:
        """T997 good-name

        What is wrong.

        ```yaml bad
        a: 1
        ```
        """

    known = document_docstring(check, "testing")
    assert (known.code, known.name, known.severity, known.family) == ("T997", "good-name", Severity.ERROR, "testing")
    assert known.text == "What is wrong.\n\n```yaml bad\na: 1\n```"
    assert CODES["T997"] is known


def test_a_docstring_without_title_or_text_is_refused() -> None:
    def untitled() -> None:
        """What is wrong."""

    def empty() -> None:
        """T996 some-name"""

    for check in (untitled, empty):
        with pytest.raises(ValueError, match="docstring"):
            document_docstring(check, "testing")
