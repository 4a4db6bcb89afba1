from generator.check.report import report
from generator.model.finding import Finding, Place, Severity


def test_each_finding_is_a_command_with_file_line_column_and_title():
    finding = Finding(Place("content/a.yaml", 2, 15), "R101", "no unit has the id 'x'", "Did you mean y?")
    assert report("github", [finding], {}) == (
        "::error file=content/a.yaml,line=2,col=15,title=R101 unknown-reference::"
        "no unit has the id 'x'%0ADid you mean y?"
    )


def test_severities_are_called_as_github_calls_them():
    said = [
        report("github", [Finding(Place("a.yaml", 1, 1), "R101", "m", severity=severity)], {}) for severity in Severity
    ]
    assert [line.split()[0] for line in said] == ["::error", "::warning", "::notice"]


def test_what_would_end_a_command_or_a_property_is_escaped():
    finding = Finding(Place("a,b:c%.yaml", 1, 1), "R101", "100 % :: a, b\r\nc")
    assert report("github", [finding], {}) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,title=R101 unknown-reference::100 %25 :: a, b%0D%0Ac"
    )


def test_without_findings_nothing_is_said():
    assert report("github", [], {}) == ""
