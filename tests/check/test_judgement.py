import pytest

from generator.check.baseline import Baseline
from generator.check.judgement import Standard, judge
from generator.check.profile import NOT_WRITTEN_YET, PROFILES
from generator.check.rule import RULES
from generator.check.run import check
from generator.model.code import CODES
from generator.model.finding import Finding, Place
from generator.model.locating import located

DRAFT = """
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir}
      - {id: preparer, does: Nous réservons le camion., who: magazin}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
"""


@pytest.fixture
def said(over, today):
    def run(yaml: str, **standard: object) -> tuple[set[str], set[tuple[str, str]], bool]:
        organisation = over(yaml).organisation
        findings = located(organisation, check(organisation, today))
        judgement = judge(organisation, findings, Standard(**standard))  # type: ignore[arg-type]
        reported = {finding.code for finding in judgement.reported}
        return reported, {(one.finding.code, one.reason) for one in judgement.held}, judgement.forbids

    return run


def test_the_names_of_a_profile_are_those_of_checks():
    RULES.load()
    names = {documentation.name for documentation in CODES.values()}
    assert names >= NOT_WRITTEN_YET
    assert set(PROFILES) == {"strict", "default", "draft"}


def test_a_draft_hides_what_is_not_written_yet_and_shows_what_is_wrong(said):
    reported, held, forbids = said(DRAFT, profile="draft")
    assert "P501" not in reported
    assert ("P501", "draft") in held
    assert "R101" in reported
    assert forbids


def test_the_organisation_says_its_profile_itself_and_the_command_line_may_say_another(said):
    own = "organisation: {check: {profile: draft}}\n" + DRAFT
    assert "P501" not in said(own)[0]
    assert "P501" in said(own, profile="default")[0]
    assert "P501" in said(DRAFT)[0]


def test_strict_lets_warnings_forbid_whoever_says_so(said):
    lonely = "channels:\n  suivi: {type: web, name: Le suivi, url: 'https://exemple.fr'}\n"
    assert said(lonely) == ({"R106"}, set(), False)
    assert said(lonely, strict=True)[2]
    assert said(lonely, profile="strict")[2]
    assert said("organisation: {check: {profile: strict}}\n" + lonely)[2]


def test_codes_that_are_chosen_decide_alone(said):
    assert said(DRAFT, ignore=("P501,R101",), select=("P", "unknown-reference"))[::2] == (set(), False)
    assert said(DRAFT, select=("unknown-reference",))[0] == {"R101"}


def test_the_baseline_holds_back_after_the_profile(said, over, today):
    organisation = over(DRAFT).organisation
    known = Baseline().updated(located(organisation, check(organisation, today)), ["example"])
    reported, held, forbids = said(DRAFT, baseline=known, profile="draft")
    assert (reported, forbids) == (set(), False)
    assert ("P501", "draft") in held
    assert ("R101", "clew-baseline.json") in held


def test_a_code_that_the_organisation_does_not_want_is_allowed_in_all_its_files(over, today):
    unwanted = "organisation:\n  check:\n    ignore: {code: P501, reason: Les délais arrivent en mars.}\n"
    assert "P501" not in {one.code for one in check(over(unwanted + DRAFT).organisation, today)}


def test_a_code_that_is_not_wanted_and_does_not_occur_is_reported_where_it_stands(over, today):
    unwanted = "organisation:\n  check:\n    ignore:\n      - {code: P501, reason: Plus tard.}\n"
    (found,) = check(over(unwanted).organisation, today)
    assert (found.code, found.place) == ("X902", Place("example.yaml", 4, 1))


@pytest.mark.parametrize("ignored", ["{code: P501}", "{code: P501, reason: ''}", "{code: pas-ça, reason: x}"])
def test_a_reason_is_wanted_and_a_code(over, ignored):
    loaded = over(f"organisation: {{check: {{ignore: {ignored}}}}}\n")
    assert [finding.code[0] for finding in loaded.findings] == ["Y"]


def test_what_cannot_be_allowed_cannot_be_held_back_by_a_profile(over):
    crash = Finding(Place("a.yaml", 1, 1), "X901", "m")
    judgement = judge(over("").organisation, (crash,), Standard("draft"))
    assert judgement.reported == (crash,)
