"""A code that was published never gets a second meaning: writers have suppressed it, quoted it, linked to it."""

import os
import re
from pathlib import Path

import pytest

import generator.build  # noqa: F401 - every room documents its own codes
from generator.check.rule import RULES
from generator.model.code import CODES, RETIRED, Documentation, document
from generator.model.finding import Severity
from generator.publish.format import FORMATS
from generator.render.view import OUTPUTS

EVER = Path(__file__).with_name("codes.txt")


@pytest.fixture(autouse=True, scope="module")
def every_room():
    for registry in (RULES, OUTPUTS, FORMATS):
        registry.load()


def ever() -> set[str]:
    return set(EVER.read_text("utf-8").split())


def test_every_code_that_ever_was_is_known_or_retired():
    assert len(ever()) > 60
    assert sorted(ever() - set(CODES) - RETIRED) == [], "put it into RETIRED of generator/model/code.py"
    assert sorted(RETIRED - ever()) == []


def test_every_code_is_on_the_list_which_only_grows():
    shipped = {code for code in CODES if re.fullmatch(r"[A-Z]\d{3}", code) and code not in ("R997", "R998")}
    if os.environ.get("CLEW_ACCEPT") == "1":
        EVER.write_text("\n".join(sorted(ever() | shipped)) + "\n", "utf-8")
    assert sorted(shipped - ever()) == [], "new codes: `make accept` adds them to tests/check/codes.txt"


def test_a_retired_code_is_refused(monkeypatch):
    monkeypatch.setattr("generator.model.code.RETIRED", frozenset({"R990"}))
    with pytest.raises(ValueError, match="R990 is retired"):
        document(Documentation("R990", "something-else", Severity.ERROR, "reference", "Text."))
