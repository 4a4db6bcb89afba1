import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from generator.check.report import report
from generator.check.run import check
from generator.model.code import CODES
from generator.model.finding import Finding, Place, Severity
from generator.model.locating import located

SCHEMA = json.loads((Path(__file__).parent / "sarif" / "sarif-schema-2.1.0.json").read_text("utf-8"))
SLIPS = """
channels:
  tel: {unit: service-clients}
  borne: {type: machine, name: La borne}
"""


@pytest.fixture
def log(over, today):
    def write(yaml: str) -> dict:
        organisation = over(yaml).organisation
        findings = located(organisation, check(organisation, today))
        return json.loads(report("sarif", findings, organisation.sources))

    return write


def results(log: dict) -> list[dict]:
    return log["runs"][0]["results"]


def prints(log: dict) -> list[dict]:
    return [result["partialFingerprints"] for result in results(log)]


def test_the_official_schema_accepts_it(log):
    validator = Draft7Validator(SCHEMA)
    for written in (log(SLIPS), log(""), json.loads(report("sarif", [_of(code) for code in sorted(CODES)], {}))):
        assert [error.message for error in validator.iter_errors(written)] == []
    spoilt = log(SLIPS)
    spoilt["runs"][0]["results"][0]["level"] = "bad"
    assert not validator.is_valid(spoilt)


def _of(code: str) -> Finding:
    return Finding(Place("été/a b.yaml", 1, 1), code, "m", "h", CODES[code].severity)


def test_a_result_names_its_rule_with_documentation_and_its_place(log):
    written = log(SLIPS)
    driver = written["runs"][0]["tool"]["driver"]
    first = results(written)[0]
    rule = driver["rules"][first["ruleIndex"]]
    assert (first["ruleId"], rule["id"], rule["name"]) == ("R101", "R101", "UnknownReference")
    assert rule["help"]["text"]
    assert "```yaml bad" not in rule["help"]["markdown"]
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "example.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 3, "startColumn": 15, "endColumn": 30}


def test_files_are_relative_and_percent_encoded_and_no_machine_is_named():
    written = report("sarif", [_of("R101")], {})
    assert '"uri": "%C3%A9t%C3%A9/a%20b.yaml"' in written
    assert "file:/" not in written


def test_levels_are_those_of_the_standard():
    said = [Finding(Place("a.yaml", 1, 1), "R101", "m", severity=severity) for severity in Severity]
    assert [one["level"] for one in results(json.loads(report("sarif", said, {})))] == ["error", "warning", "note"]


def test_fingerprints_stay_when_lines_shift_and_change_with_the_value(log):
    before = prints(log(SLIPS))
    assert prints(log("\n# a comment\n\n" + SLIPS)) == before
    other = prints(log(SLIPS.replace("service-clients", "magazin")))
    assert other[0] != before[0]
    assert other[1:] == before[1:]


def test_the_same_finding_twice_has_two_fingerprints():
    finding = replace(_of("R101"), path="o/channels/tel", words="x")
    twice = prints(json.loads(report("sarif", [finding, finding], {})))
    assert len({json.dumps(one) for one in twice}) == 2
