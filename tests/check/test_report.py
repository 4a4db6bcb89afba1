import json

import click
import pytest
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from generator.check.report import REPORTS, report
from generator.check.reports.json import SCHEMA
from generator.model.finding import Finding, Place, Severity

SOURCES = {
    "a.yaml": "channels:\n  tel: {unit: service-clients}\n",
    "b.yaml": "answer: " + "Le camion fait dix livraisons par tournée. " * 5 + "Voyez [[tell]] ou [[tel]].\n",
}
UNKNOWN = Finding(
    Place("a.yaml", 2, 15), "R101", "no unit has the id 'service-clients'", "Did you mean service-client?"
)
FAR = Finding(Place("b.yaml", 1, SOURCES["b.yaml"].index("[[tell]]") + 1), "R101", "no entity has the id 'tell'")
LONELY = Finding(Place("a.yaml", 2, 3), "R106", "nothing leads to channel tel", "Name it.", Severity.WARNING)
REMARK = Finding(Place("a.yaml", 9, 1), "R107", "no text uses term bon", "", Severity.INFORMATION)


def test_a_finding_shows_its_place_its_line_with_a_mark_and_its_hint():
    assert report("text", [UNKNOWN], SOURCES) == (
        "a.yaml:2:15: R101 no unit has the id 'service-clients'\n"
        "  2 |   tel: {unit: service-clients}\n"
        "    |               ^^^^^^^^^^^^^^^\n"
        "  hint: Did you mean service-client?\n"
        "\n"
        "1 error in 1 file."
    )


def test_what_is_no_error_says_so_and_a_key_is_marked_without_its_colon():
    text = report("text", [LONELY], SOURCES)
    assert text.startswith("a.yaml:2:3: R106 warning: nothing leads to channel tel\n")
    assert "\n    |   ^^^\n" in text


def test_of_a_long_line_the_part_around_the_place_is_shown():
    _, line, mark, *_ = report("text", [FAR], SOURCES).splitlines()
    assert len(line) < 120
    at = mark.index("^")
    assert line[at : mark.rindex("^") + 1] == "[[tell]]"


def test_a_place_behind_the_end_of_its_file_is_reported_without_a_line():
    assert report("text", [REMARK], SOURCES).splitlines()[0] == "a.yaml:9:1: R107 information: no text uses term bon"
    assert "|" not in report("text", [REMARK], SOURCES)
    assert "|" not in report("text", [Finding(Place("gone.yaml", 1, 1), "R101", "x")], SOURCES)


def test_the_summary_counts_by_severity():
    assert report("text", [UNKNOWN, FAR, LONELY, REMARK], SOURCES).endswith(
        "\n\n2 errors, 1 warning and 1 remark in 2 files."
    )
    assert report("text", [], SOURCES) == "Nothing to report."


def test_colours_change_nothing_but_the_colour():
    plain, coloured = (report("text", [UNKNOWN, LONELY], SOURCES, colour) for colour in (False, True))
    assert coloured != plain
    assert click.unstyle(coloured) == plain


def test_json_has_stable_keys_and_keeps_accents():
    finding = Finding(Place("é.yaml", 3, 4), "R101", "no unit has the id 'été'", "", Severity.ERROR)
    written = report("json", [finding], {})
    assert "été" in written
    assert json.loads(written) == {
        "version": 1,
        "counts": {"error": 1, "warning": 0, "information": 0},
        "findings": [
            {
                "file": "é.yaml",
                "line": 3,
                "column": 4,
                "code": "R101",
                "name": "unknown-reference",
                "severity": "error",
                "message": "no unit has the id 'été'",
                "hint": "",
                "path": "",
                "value": "",
            }
        ],
    }


def test_json_is_of_the_shape_that_its_schema_tells():
    written = json.loads(report("json", [UNKNOWN, FAR, LONELY, REMARK], SOURCES))
    validator = Draft202012Validator(SCHEMA)
    validator.validate(written)
    written["findings"][0]["line"] = 0
    assert not validator.is_valid(written)


def test_there_is_a_report_for_people_and_three_for_programs():
    assert {"text", "json", "sarif", "github"} <= set(REPORTS.load())


@pytest.mark.parametrize(
    "line, marked",
    [
        ("\tname: été {x}", "été"),
        ("名前: {unit: 店, to: 魚}", "魚"),
        ("  e\u0301te\u0301: nulle part", "nulle"),
        ("name:\u00a0ici", "ici"),
        ("say: 👩 là", "là"),
        ("bell: \x07 ici", "ici"),
    ],
)
def test_the_mark_stands_below_the_word_whatever_the_signs_before_it(line, marked):
    finding = Finding(Place("a.yaml", 1, line.index(marked) + 1), "R101", "m")
    _, shown, mark, *_ = report("text", [finding], {"a.yaml": line}).splitlines()
    before = mark.index("^")
    cells = [cell_len(shown[:number]) for number in range(len(shown) + 1)]
    at = cells.index(before)
    assert shown[at:].startswith(marked)
    assert mark.count("^") == cell_len(marked)
    assert "\t" not in shown
    assert "\x07" not in shown


@pytest.mark.parametrize(
    "line, words, mark",
    [
        ("name: Le grand magasin  # ici", "Le grand magasin", "^" * 16),
        ("name: 'Le grand magasin'", "Le grand magasin", "^" * 18),
        ("name: Le grand magasin", "", "^^"),
        ("name: Le grand magasin", "Un texte plié", "^^"),
    ],
)
def test_the_whole_value_is_marked_where_it_stands_on_its_line(line, words, mark):
    finding = Finding(Place("a.yaml", 1, 7), "R101", "m", words=words)
    assert report("text", [finding], {"a.yaml": line}).splitlines()[2].split("| ")[1].strip() == mark
