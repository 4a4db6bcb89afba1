"""What was verified and then changed is told (F805), on real content and by the command."""

import shutil
from pathlib import Path

import pytest

from generator.check.rule import RULES
from generator.load.content import load
from generator.load.verified import verified
from generator.model.locating import located
from generator.model.verification import LOCK

CONTENT = Path(__file__).parents[2] / "content"
CHANGES = [
    ("meubles-leman", "delais.yaml", "    within: 14 jours\n", "    within: 10 jours\n", "promises/virement"),
    ("poste-du-vallon", "qui.yaml", "Mo-Fr 09:00-18:00; Sa 09:00-12:30; PH off", "Mo-Fr 09:00-17:00; PH off", "channels/guichet"),
    ("hotel-des-roches", "note.yaml", "        title: Relire la note\n", "        title: Lire la note\n", "journeys/depart"),
    ("brico-fontaine", "location.yaml", "28 EUR/jour", "31 EUR/jour", "journeys/location"),
]  # fmt: skip
UNCHANGED = [
    ("meubles-leman", "qui.yaml", "    hours: du lundi au samedi de 9h à 19h, sauf jours fériés\n", "    hours: Mo-Sa 09:00-19:00; PH off\n"),
    ("poste-du-vallon", "delais.yaml", "    title: Servi au guichet\n", "    title: Servi au guichet\n    owner: responsable\n    tags: hall\n"),
    ("hotel-des-roches", "organisation.yaml", "verified_on: 2026-11-16", "verified_on: 2026-11-20"),
]  # fmt: skip
"""Written otherwise, or of another owner and day: it says the same."""


def _changed(home: Path, today) -> list[str]:
    organisation = load(home).organisation
    found = RULES.load()["changed-since-verified"].findings(organisation, today)
    return [one.path for one in located(organisation, found)]


@pytest.fixture
def content(tmp_path: Path, clew):
    """A copy of an organisation, all of it verified today."""

    def make(name: str) -> Path:
        home = Path(shutil.copytree(CONTENT / name, tmp_path / "content" / name))
        assert clew("verify").code == 0
        return home

    return make


def _edit(path: Path, before: str, after: str) -> None:
    text = path.read_text("utf-8")
    assert before in text, f"{path.name} has no longer: {before}"
    path.write_text(text.replace(before, after, 1), "utf-8")


@pytest.mark.parametrize(("name", "file", "before", "after", "path"), CHANGES)
def test_what_changes_after_it_was_verified_is_told(content, today, name, file, before, after, path) -> None:
    home = content(name)
    assert _changed(home, today) == []
    _edit(home / file, before, after)
    assert _changed(home, today) == [f"{name}/{path}"]


@pytest.mark.parametrize(("name", "file", "before", "after"), UNCHANGED)
def test_what_says_the_same_in_other_words_is_not(content, today, name, file, before, after) -> None:
    home = content(name)
    _edit(home / file, before, after)
    assert _changed(home, today) == []


def test_an_id_alone_is_verified_again_and_the_others_keep_their_day(content, today, clew, monkeypatch) -> None:
    home = content("meubles-leman")
    _edit(home / "delais.yaml", "    within: 14 jours\n", "    within: 10 jours\n")
    _edit(home / "delais.yaml", "    title: Rappel\n", "    title: Rappel gratuit\n")
    before = (home / LOCK).read_text("utf-8").splitlines()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798761600")
    said = clew("verify", home, "virement")
    assert said.code == 0
    after = (home / LOCK).read_text("utf-8").splitlines()
    assert [line.split()[0] for line in after] == sorted(line.split()[0] for line in before)
    assert [line.split()[0] for line in set(after) - set(before)] == ["promise:virement"]
    assert _changed(home, today) == ["meubles-leman/promises/rappel-promis"]


def test_what_is_gone_leaves_the_lock(content, clew) -> None:
    home = content("hotel-des-roches")
    with (home / LOCK).open("a", encoding="utf-8") as lock:
        lock.write("term:gone 2026-01-01 0123456789abcdef\n")
    assert clew("verify", home, "promise:choix").code == 0
    assert "term:gone" not in (home / LOCK).read_text("utf-8")


def test_an_unknown_id_is_refused(content, clew) -> None:
    said = clew("verify", content("hotel-des-roches"), "promise:choice")
    assert (said.code, "has the id promise:choice" in said.err) == (2, True)


def test_without_a_lock_nothing_is_told_and_its_broken_lines_count_for_nothing(today) -> None:
    assert _changed(CONTENT / "meubles-leman", today) == []
    assert verified(
        "<<<<<<< HEAD\nterm:a 2026-02-31 0123456789abcdef\nterm:b 2026-02-01 0123456789abcdef\n"
    ).keys() == {"term:b"}
