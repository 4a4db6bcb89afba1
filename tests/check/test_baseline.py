import json

import pytest

from generator.check.baseline import Baseline, read_baseline, remark
from generator.check.run import check
from generator.model.finding import Finding, Place
from generator.model.locating import located


def steps(ids: range, more: str = "") -> str:
    """A journey in which we act at every step, and never say how long it takes."""
    lines = "".join(f"      - {{id: pas-{id}, does: Nous préparons la pièce {id}.}}\n" for id in ids)
    return f"journeys:\n  livraison:\n    steps:\n{lines}{more}"


@pytest.fixture
def find(over, today):
    def run(yaml: str) -> tuple[Finding, ...]:
        organisation = over(yaml).organisation
        found = [one for one in check(organisation, today) if one.code == "P501"]
        return located(organisation, found)

    return run


def test_an_organisation_with_300_findings_starts_today_and_only_new_ones_are_left(find):
    before = find(steps(range(300)))
    assert len(before) == 300
    baseline = Baseline().updated(before, ["example"])
    assert baseline.split(before)[0] == ()
    after = find("# one more line\n\n" + steps(range(301)))
    new, held = baseline.split(after)
    assert [finding.path for finding in new] == ["example/journeys/livraison/steps/pas-300"]
    assert len(held) == 300


def test_findings_that_are_mended_are_named_and_leave_the_file_when_it_is_updated(find):
    baseline = Baseline().updated(find(steps(range(300))), ["example"])
    left = find(steps(range(4, 300)))
    _, held = baseline.split(left)
    mended = baseline.mended(held, ["example"])
    assert [path for _, path, _ in mended] == [f"example/journeys/livraison/steps/pas-{id}" for id in range(4)]
    (said,) = remark(baseline, mended)
    assert (said.code, said.severity, said.place.file) == ("X903", "warning", "clew-baseline.json")
    assert said.message.startswith("4 known findings are mended: P501 at example/journeys/livraison/steps/pas-0")
    assert "--update-baseline" in said.hint
    updated = baseline.updated(left, ["example"])
    assert updated.mended(updated.split(left)[1], ["example"]) == ()
    assert remark(updated, ()) == ()


def test_what_other_organisations_have_is_neither_mended_nor_lost(find):
    baseline = Baseline(known={("R101", "other/units/a", "x"): 2})
    assert baseline.mended((), ["example"]) == ()
    updated = baseline.updated(find(steps(range(2))), ["example"])
    assert updated.known[("R101", "other/units/a", "x")] == 2
    assert len(updated.known) == 3


def test_the_same_finding_is_counted_and_one_more_is_new():
    same = [
        Finding(Place("a.yaml", line, 1), "L712", f"m{line}", path="o/units/a/does", words="est") for line in (1, 2)
    ]
    baseline = Baseline().updated(same, ["o"])
    assert list(baseline.known.values()) == [2]
    third = Finding(Place("a.yaml", 3, 1), "L712", "m3", path="o/units/a/does", words="est")
    new, held = baseline.split([*same, third])
    assert (new, len(held)) == ((third,), 2)
    assert len(baseline.mended(held[:1], ["o"])) == 1


def test_what_could_not_be_read_is_never_held_back():
    unread = Finding(Place("a.yaml", 1, 1), "Y104", "m", path="o/units/a", words="x")
    crash = Finding(Place("a.yaml", 1, 1), "X901", "m", path="o/units/a", words="x")
    assert Baseline().updated([unread, crash], ["o"]).known == {}
    known = Baseline(known={finding.fingerprint: 1 for finding in (unread, crash)})
    assert known.split([unread, crash])[0] == (unread, crash)


def test_the_file_is_sorted_one_finding_on_a_line_and_reads_back(tmp_path, find):
    file = tmp_path / "known.json"
    baseline = Baseline(file.as_posix()).updated(find(steps(range(30))), ["example"])
    text = baseline.to_json()
    file.write_text(text, "utf-8")
    assert read_baseline(file) == baseline
    shuffled = Baseline(file.as_posix(), dict(reversed(baseline.known.items())))
    assert shuffled.to_json() == text
    without = baseline.updated(find(steps(range(1, 30))), ["example"]).to_json()
    assert len(set(text.splitlines()) ^ set(without.splitlines())) == 1
    assert json.loads(Baseline().to_json())["findings"] == []


@pytest.mark.parametrize(
    "text, said",
    [
        ("{", "is no baseline"),
        ("[]", "is no baseline"),
        ('{"version": 1}', "is no baseline"),
        ('{"version": 1, "findings": [{"code": "R101"}]}', "is no baseline"),
        ('{"version": 9, "findings": []}', "version 9"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused_with_a_sentence(tmp_path, text, said):
    file = tmp_path / "known.json"
    file.write_text(text)
    with pytest.raises(ValueError, match=said):
        read_baseline(file)


def test_a_file_that_is_not_there_is_a_slip_unless_it_is_to_be_made(tmp_path):
    with pytest.raises(ValueError, match="there is no baseline"):
        read_baseline(tmp_path / "known.json")
    assert read_baseline(tmp_path / "known.json", may_be_new=True).known == {}
    assert read_baseline(None).known == {}
