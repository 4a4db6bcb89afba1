import pytest

from generator.check.rule import RULES, Remarks, Rule
from generator.check.run import check, chosen
from generator.model.code import Documentation
from generator.model.finding import Finding, Place, Severity

LONELY = """
channels:
  # allow R106: opens in January, the posters are printed already
  suivi:
    type: web
    name: Le suivi en ligne
"""


def _codes(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.code for finding in findings]


def _crashing(organisation: object) -> Remarks:
    yield Place("example.yaml", 1, 1), "said before the crash", "Read on."
    raise KeyError("quai")


@pytest.fixture
def a_crashing_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    documentation = Documentation("R998", "crashing", Severity.ERROR, "reference", "Fails.")
    monkeypatch.setitem(RULES, "crashing", Rule(documentation, _crashing, dated=False))


@pytest.mark.usefixtures("a_crashing_rule")
def test_a_rule_that_crashes_is_a_finding_that_names_it_and_the_others_go_on(over, today):
    loaded = over("channels:\n  tel: {unit: service-clients}\n")
    found = check(loaded.organisation, today)
    assert _codes(found) == ["R998", "X901", "R101"]
    crash = found[1]
    assert "R998 crashing" in crash.message
    assert "KeyError: 'quai'" in crash.message
    assert "_crashing" in crash.message


@pytest.mark.usefixtures("a_crashing_rule")
def test_nobody_is_told_to_drop_an_allowance_while_a_rule_is_broken(over, today):
    loaded = over("# allow R101: described by the supplier of the till\nchannels:\n  tel: {unit: magasin}\n")
    assert "X902" not in _codes(check(loaded.organisation, today))


def test_what_the_writer_allows_is_not_reported(over, today):
    assert check(over(LONELY).organisation, today) == ()
    without = over(LONELY.replace("# allow R106: ", "# "))
    assert _codes(check(without.organisation, today)) == ["R106"]


def test_an_allowance_holds_for_its_block_and_no_further(over, today):
    found = check(over(LONELY + "  borne: {type: machine, name: La borne}\n").organisation, today)
    assert [(finding.code, finding.place.line) for finding in found] == [("R106", 7)]


def test_an_allowance_in_vain_is_a_finding_at_its_place(over, today):
    found = check(over("units:\n  magasin: {name: Le magasin}  # allow R101, C401: nobody knows\n").organisation, today)
    assert [(str(finding.place), finding.code, finding.severity) for finding in found] == [
        ("example.yaml:2:1", "X902", "warning"),
        ("example.yaml:2:1", "X902", "warning"),
    ]
    assert "C401 (premium-number-without-price)" in found[0].message


def test_an_allowance_of_a_code_that_does_not_exist_offers_the_one_that_was_meant(over, today):
    [finding] = check(over("units:\n  magasin: {name: Le magasin}  # allow R191: a slip\n").organisation, today)
    assert finding.message == "no check has the code R191"
    assert finding.hint == "Did you mean R101?"


def test_an_allowance_for_finished_pages_is_left_to_those_who_make_them(over, today):
    assert (
        check(over("units:\n  magasin: {name: Le magasin}  # allow O401: wide on purpose\n").organisation, today) == ()
    )


def test_findings_of_loading_are_reported_and_allowed_in_the_same_way(over, today):
    yaml = "channels:\n  # allow Y006: the old system wants it so\n  tel:\n    best_time: 0700\n"
    loaded = over(yaml)
    assert "Y006" in _codes(loaded.findings)
    assert check(loaded.organisation, today, loaded.findings) == ()


def test_what_could_not_be_read_cannot_be_allowed(over, today):
    loaded = over("channels:\n  # allow Y102: we like it\n  tel: {tipe: phone}\n")
    assert _codes(check(loaded.organisation, today, loaded.findings)) == ["Y102"]


def test_findings_come_in_the_order_of_the_files_each_once(over, today):
    loaded = over("channels:\n  tel: {unit: service-clients}\n  comptoir: {unit: magazin}\n")
    found = check(loaded.organisation, today, loaded.findings)
    assert list(found) == sorted(set(found))
    assert [finding.place.line for finding in found] == [2, 3]


def test_findings_are_chosen_by_code_by_family_or_by_name():
    found = [Finding(Place("a.yaml", 1, 1), code, "") for code in ("R101", "R106", "C401")]
    assert _codes(chosen(found)) == ["R101", "R106", "C401"]
    assert _codes(chosen(found, select=["R"])) == ["R101", "R106"]
    assert _codes(chosen(found, select=["premium-number-without-price"])) == ["C401"]
    assert _codes(chosen(found, select=["r1"], ignore=["orphan"])) == ["R101"]
