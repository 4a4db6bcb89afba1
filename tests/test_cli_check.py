"""`clew check` as a team uses it: reports for machines, a profile, and a baseline from the first day on."""

import json
from pathlib import Path

import pytest

HALF = """
journeys:
  reserver:
    title: Réserver un jeu
    steps:
      - {id: demander, do: Demandez le jeu., at: tel}
      - {id: garder, does: Nous gardons le jeu., who: accueil}
      - {id: venir, do: Venez le chercher., at: guichet, ends: Vous avez le jeu.}
    problems:
      - {id: absent, when: Je ne peux pas venir., first: Ce n'est pas grave., do: Appelez., contact: tel, back_to: venir}
"""


@pytest.fixture
def half(own_world: Path) -> Path:
    """The world with a journey that is half written."""
    file = own_world / "parcours" / "reserver.yaml"
    file.write_text(HALF, "utf-8")
    return file


def codes(clew, *options: object) -> list[str]:
    said = clew("check", "--format", "json", *options)
    return [finding["code"] for finding in json.loads(said.out)["findings"]]


def test_a_report_is_written_to_a_file_and_nothing_to_the_terminal(clew, half, tmp_path) -> None:
    said = clew("check", "--format", "sarif", "--output", "out/clew.sarif")
    assert (said.code, said.out) == (1, "")
    log = json.loads((tmp_path / "out/clew.sarif").read_text("utf-8"))
    assert "P501" in {result["ruleId"] for result in log["runs"][0]["results"]}


def test_github_gets_commands_and_nothing_when_all_is_well(clew, own_world) -> None:
    assert clew("check", "--format", "github").out == ""
    (own_world / "reserver.yaml").write_text(HALF, "utf-8")
    said = clew("check", "--format", "github")
    assert said.code == 1
    assert all(line.startswith("::") for line in said.out.splitlines())
    assert "::error file=content/world/reserver.yaml,line=7,col=" in said.out


def test_codes_are_selected_and_ignored_and_the_rest_does_not_fail(clew, half) -> None:
    assert codes(clew, "--select", "P501") == ["P501"]
    found = set(codes(clew))
    assert clew("check", "--ignore", ",".join(found)).code == 0
    assert codes(clew, "--ignore", "missing-promise", "--select", "P") == [
        code for code in codes(clew, "--select", "P") if code != "P501"
    ]


def test_a_draft_passes_and_says_how_much_it_holds_back(clew, half) -> None:
    said = clew("check", "--profile", "draft", "--select", "P501")
    assert (said.code, said.out) == (0, "Nothing to report.\n")
    assert "by the profile draft." in said.err


def test_the_baseline_lets_a_team_start_today_and_fails_on_what_is_new(clew, half, tmp_path) -> None:
    assert clew("check").code == 1
    assert clew("check", "--update-baseline").code == 0
    baseline = tmp_path / "clew-baseline.json"
    assert "world/journeys/reserver/steps/garder" in baseline.read_text("utf-8")
    again = clew("check", "--baseline", baseline.name, "--strict")
    assert (again.code, again.out) == (0, "Nothing to report.\n")
    assert "held back" in again.err
    half.write_text("# moved\n\n" + HALF.replace("Venez le", "Venez vite le"), "utf-8")
    assert "P501" not in codes(clew, "--baseline", baseline.name)
    half.write_text(HALF.replace("at: guichet", "at: guichet, needs: cartte"), "utf-8")
    assert codes(clew, "--baseline", baseline.name, "--select", "R") == ["R101"]


def test_what_is_mended_asks_for_an_update_of_the_baseline(clew, half, tmp_path) -> None:
    clew("check", "--update-baseline", "--baseline", "known.json")
    half.write_text(HALF.replace("garder, does", "garder, takes: 1 jour, does"), "utf-8")
    said = clew("check", "--baseline", "known.json")
    assert "known.json:1:1: X903 warning: " in said.out
    assert "P501 at world/journeys/reserver/steps/garder" in said.out
    assert clew("check", "--baseline", "known.json", "--update-baseline").code == 0
    assert "X903" not in clew("check", "--baseline", "known.json").out


@pytest.mark.parametrize("text, said", [(None, "there is no baseline"), ("{}", "is no baseline of clew")])
def test_a_baseline_that_cannot_be_read_is_answered_with_a_sentence(clew, own_world, tmp_path, text, said) -> None:
    if text:
        (tmp_path / "known.json").write_text(text)
    for command in ("check", "build"):
        answer = clew(command, "--baseline", "known.json")
        assert answer.code == 2
        assert said in answer.err
        assert "our mistake" not in answer.err


def test_a_build_takes_the_profile_and_the_baseline_as_well(clew, half, store) -> None:
    build = ("build", "--only", "data", "--store", store, "--jobs", 1)
    assert clew(*build).code == 1
    clew("check", "--update-baseline")
    passed = clew(*build, "--baseline", "clew-baseline.json")
    assert passed.code == 0
    assert "held back" in passed.err


def test_the_owner_s_report_is_made_even_of_what_must_not_be_published(clew, half, store, tmp_path) -> None:
    assert clew("build", "--only", "owner", "--store", store).code == 0
    report = json.loads((tmp_path / "dist/world/owner/report.json").read_text("utf-8"))
    assert "P501" in {finding["code"] for finding in report["findings"]}
    assert not (tmp_path / "dist/world/site").exists()
