import json
import re
from pathlib import Path

import pytest

import generator.load.content
from generator import __version__
from generator.check.rule import RULES
from generator.cli import organisations
from generator.model.code import CODES


def test_sound_content_has_nothing_to_report(clew, own_world) -> None:
    said = clew("check")
    assert (said.code, said.err) == (0, "")
    assert said.out == "Nothing to report.\n"


def test_a_finding_is_shown_with_its_place_its_line_and_what_to_write(clew, own_world, change) -> None:
    change(own_world / "qui.yaml", "stage: back", "stage: bak")
    said = clew("check", "content")
    assert said.code == 1
    for words in ("content/world/qui.yaml:14:12", "Y104", "stage cannot be 'bak'", "stage: bak", "Did you mean back?"):
        assert words in said.out


def test_the_same_findings_as_json_for_machines(clew, own_world, change) -> None:
    change(own_world / "qui.yaml", "stage: back", "stage: bak")
    said = clew("check", "content", "--format", "json")
    report = json.loads(said.out)
    assert (said.code, report["counts"]["error"]) == (1, 1)
    (finding,) = report["findings"]
    assert (finding["file"], finding["line"], finding["column"]) == ("content/world/qui.yaml", 14, 12)
    assert (finding["code"], finding["severity"]) == ("Y104", "error")


def test_warnings_pass_unless_they_are_to_count_as_errors(clew, own_world, change) -> None:
    change(own_world / "qui.yaml", "languages: fr", "languages: [fr, no]")
    assert clew("check").code == 0
    assert "Y007" in clew("check").out
    assert clew("check", "--strict").code == 1


def test_a_finding_that_the_writer_allows_with_a_reason_is_not_shown(clew, own_world, change) -> None:
    change(
        own_world / "qui.yaml",
        "    languages: fr",
        "    # allow Y007: no est le code du norvégien\n    languages: [fr, no]",
    )
    said = clew("check", "--strict")
    assert (said.code, said.out) == (0, "Nothing to report.\n")


def test_a_report_that_does_not_exist_is_answered_with_those_that_do(clew, own_world) -> None:
    said = clew("check", "--format", "xml")
    assert said.code == 2
    assert re.search(r"no report 'xml'.*json.*text", said.err)


def test_every_code_is_explained_by_itself_and_by_its_name(clew) -> None:
    clew("explain", "Y102")
    assert set(RULES.load()) <= {documentation.name for documentation in CODES.values()}
    for code, documentation in CODES.items():
        by_code, by_name = clew("explain", code), clew("explain", documentation.name)
        assert by_code.out == by_name.out
        assert by_code.out.startswith(f"{code} {documentation.name}")
        assert (by_code.code, by_name.code) == (0, 0)


def test_the_explanation_of_a_rule_shows_a_bad_and_a_good_example(clew) -> None:
    said = clew("explain", "dead-end")
    assert "Bad:\n" in said.out
    assert "Good:\n" in said.out


def test_an_unknown_code_is_answered_with_the_nearest(clew) -> None:
    said = clew("explain", "dead-ends")
    assert (said.code, said.out) == (1, "")
    assert "Did you mean dead-end?" in said.err


def test_the_schema_is_printed_for_editors(clew) -> None:
    said = clew("schema")
    assert said.code == 0
    assert "journeys" in json.loads(said.out)["properties"]


def test_everything_that_uses_an_id_is_listed_with_its_place(clew, own_world) -> None:
    said = clew("where-used", "emprunter/jouer")
    assert said.code == 0
    assert said.out.splitlines() == [
        "content/world/parcours/emprunter.yaml:2:3: journey emprunter",
        "content/world/parcours/emprunter.yaml:81:3: rule retour",
    ]
    assert clew("where-used", "channel:tel").out.count("\n") == 5


def test_an_id_that_nothing_has_is_said_to_be_unknown(clew, own_world) -> None:
    said = clew("where-used", "telephone")
    assert (said.code, said.out) == (2, "")
    assert "nothing in content has the id telephone" in said.err


def test_a_build_says_how_much_it_made_of_each_part_and_when_nothing_changed(clew, own_world, store) -> None:
    first = clew("build", "--only", "data", "--store", store, "--jobs", 1)
    assert (first.code, first.err) == (0, "")
    heads, row = first.out.splitlines()
    assert heads.split() == ["organisation", "data", "pages", "seconds"]
    assert row.split()[:3] == ["world", "4", "0"]
    again = clew("build", "--only", "data", "--store", store)
    assert again.code == 0
    assert "nothing changed" in again.out
    assert "nothing changed" not in first.out


def test_a_build_that_finds_a_mistake_shows_it_and_says_that_nothing_was_published(
    clew, own_world, store, tmp_path, change
) -> None:
    change(own_world / "qui.yaml", "stage: back", "stage: bak")
    said = clew("build", "--store", store)
    assert said.code == 1
    assert "content/world/qui.yaml:14:12" in said.out
    assert "not published: the last good output stands" in said.out
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["check", "nowhere"], "'nowhere' does not exist"),
        (["check"], "there is no folder content"),
        (["check", "."], "there is no YAML in ."),
        (["build", "--only", "posters"], "posters"),
        (["build", "--jobs", "0"], "0"),
        (["explode"], "explode"),
    ],
)
def test_a_slip_in_the_command_is_answered_with_a_sentence(clew, arguments: list[str], sentence: str) -> None:
    said = clew(*arguments)
    assert said.code == 2
    assert sentence in said.err
    assert "Traceback" not in said.err
    assert "our mistake" not in said.err


def test_what_we_did_not_foresee_is_our_fault_and_never_a_traceback(clew, own_world, monkeypatch) -> None:
    def broken(*arguments: object) -> None:
        raise ZeroDivisionError("seven wonders")

    monkeypatch.setattr(generator.load.content, "load_texts", broken)
    said = clew("check")
    assert said.code == 2
    assert said.err.startswith("clew failed: ZeroDivisionError: seven wonders\nThis is our mistake, not yours.")
    assert "Traceback" not in said.err + said.out
    monkeypatch.setenv("CLEW_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        clew("check")


def test_the_version_and_the_help_are_no_failures(clew) -> None:
    assert clew("--version").out == f"clew, version {__version__}\n"
    for command in ("", "build", "check", "explain", "schema", "serve", "translate", "where-used"):
        said = clew(*command.split(), "--help")
        assert said.code == 0
        assert said.out.startswith("Usage: clew")


def test_a_folder_may_be_an_organisation_or_hold_several(tmp_path: Path) -> None:
    for name in ("une", "deux"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.yaml").touch()
    (tmp_path / "images").mkdir()
    assert organisations((tmp_path,)) == (tmp_path / "deux", tmp_path / "une")
    assert organisations((tmp_path / "une",)) == (tmp_path / "une",)
