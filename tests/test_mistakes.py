"""What a marketing team will really get wrong: each mistake has its finding, its place to the column and its way out."""

import json
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.build import examine
from generator.load.content import load_texts
from generator.model.finding import Finding

STORY = Path(__file__).parent.parent / "content" / "meubles-leman"


@dataclass(frozen=True)
class Mistake:
    """A change in one file. `after` is an `re` template; `‸` in it stands where the finding has to point."""

    says: str
    file: str
    before: str
    after: str
    code: str
    hint: str
    also: tuple[str, ...] = ()
    """Codes of what follows from it: facts without a date, mentions of the price that has gone."""

    def __str__(self) -> str:
        return self.says


MISTAKES = [
    Mistake("a section misspelt", "pourquoi.yaml", r"^insights:", "‸insigths:\n  essai: {says: Un essai.}\ninsights:", "Y101", "insights?"),
    Mistake("a field misspelt", "qui.yaml", r"handles: \[retirer\]", "‸handels: [retirer]", "Y102", "handles?"),
    Mistake("a required field forgotten", "qui.yaml", r"  depot:\n    type: counter", "  ‸depot:", "Y103", "Add type"),
    Mistake("a choice misspelt", "qui.yaml", "stage: partner", "stage: ‸partener", "Y104", "partner?"),
    Mistake("a date in words", "organisation.yaml", r"verified_on: [^\n]*", "verified_on: ‸hier", "Y104", "2026-10-01", also=("F802",)),
    Mistake("a language by its name", "organisation.yaml", r"languages: [^\n]*", "languages: ‸français", "Y104", "fr-CH"),
    Mistake("an id given twice, in two files", "retrait.yaml", "^journeys:", "units:\n  ‸magasin: {name: Un magasin}\njourneys:", "Y105", "Rename"),
    Mistake("vague hours", "qui.yaml", "hours: du lundi au samedi de 9h à 19h, sauf jours fériés", "hours: ‸aux heures de bureau", "Y107", "lundi"),
    Mistake("half a phone number", "qui.yaml", "number: 04 65 71 40 12", "number: ‸04 65 71 40", "Y107", "digit"),
    Mistake("a price in words", "documents.yaml", "cost: gratuit", "cost: ‸pas cher", "Y107", "EUR"),
    Mistake("a delay in words", "delais.yaml", "within: 24 heures", "within: ‸bientôt", "Y107", "2 "),
    Mistake("a field written twice", "delais.yaml", "    title: Virement\n", "    title: Virement\n    ‸title: Par virement\n", "Y005", "Rename"),
    Mistake("a space before a colon", "delais.yaml", "otherwise: Demandez la livraison gratuite", "otherwise: Demandez ceci ‸: la livraison gratuite", "Y002", 'Write: otherwise: "Demandez ceci'),
    Mistake("a tab", "delais.yaml", "    title: Rappel\n", "‸\ttitle: Rappel\n", "Y004", "Write:     title: Rappel"),
    Mistake("a comma within braces", "livraison.yaml", r"- when: Aucune date ne vous va\.\n            go: pas-de-date", "- {when: Aucune date, ‸vraiment., go: pas-de-date}", "Y003", 'Write: when: "Aucune date, vraiment."'),
    Mistake("a no that other tools read as false", "qui.yaml", r"languages: \[fr, en\]", "languages: [fr, ‸no]", "Y007", '"no"'),
    Mistake("a step misspelt", "annulation.yaml", "back_to: recuperer", "back_to: ‸recupere", "R101", "recuperer?"),
    Mistake("a reference misspelt in a text", "livraison.yaml", r"\[\[espace-client\|votre espace client\]\]", "‸[[espace-clent|votre espace client]]", "R101", "espace-client?"),
    Mistake("a channel where a document is meant", "livraison.yaml", "bring: ticket", "bring: ‸comptoir", "R103", "id of a document"),
    Mistake("an ending forgotten", "livraison.yaml", r"- (id: recevoir.*?)\n        ends: [^\n]*", r"- ‸\1", "J201", "ends"),
    Mistake("a way back forgotten", "livraison.yaml", r"- (id: pas-de-sms.*?)\n        back_to: veille\n        or: date-deplacee", r"- ‸\1", "J202", "back_to"),
    Mistake("a rule never announced", "regles.yaml", r"  (argent-pas-avoir:.*?)\n    announced_at: annulation/demander", r"  ‸\1", "U301", "announced_at"),
    Mistake("a premium number without its price", "qui.yaml", r"(name: La ligne commerciale payante.*?)\n    cost: 0,35 €/min \+ prix appel", r"\1\n    number: ‸0 892 00 00 00", "C401", "Add cost", also=("R104",)),
    Mistake("a theme that there is not", "organisation.yaml", "theme: line", "theme: ‸lines", "O402", "line"),
]  # fmt: skip


@pytest.fixture(scope="session")
def story() -> dict[str, str]:
    """The furniture delivery, file by file."""
    return {path.name: path.read_text("utf-8") for path in sorted(STORY.glob("*.yaml"))}


def planted(story: dict[str, str], mistakes: Iterable[Mistake]) -> tuple[dict[str, str], dict[Mistake, str]]:
    """The story with some mistakes in it, and where the finding of each has to point."""
    texts, signs = dict(story), {}
    for number, mistake in enumerate(mistakes):
        signs[mistake] = sign = chr(0xE000 + number)
        after = mistake.after.replace("‸", sign)
        texts[mistake.file], count = re.subn(
            mistake.before, after, texts[mistake.file], count=1, flags=re.DOTALL | re.MULTILINE
        )
        assert count, f"the story has no longer what {mistake.says!r} changes: {mistake.before}"
    places = {}
    for mistake, sign in signs.items():
        line_start, line = next(
            (number, line) for number, line in enumerate(texts[mistake.file].split("\n"), 1) if sign in line
        )
        column = len(re.sub("[\ue000-\uf8ff]", "", line.partition(sign)[0])) + 1
        places[mistake] = f"{mistake.file}:{line_start}:{column}"
    return {file: re.sub("[\ue000-\uf8ff]", "", text) for file, text in texts.items()}, places


def findings(texts: dict[str, str], today) -> list[Finding]:
    return list(examine(load_texts({file: text.encode() for file, text in texts.items()}, STORY.name), today))


def names(mistake: Mistake, place: str, finding: Finding) -> bool:
    return (str(finding.place), finding.code) == (place, mistake.code) and mistake.hint in finding.hint


def test_the_story_itself_has_no_mistake(story, today) -> None:
    assert findings(story, today) == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=str)
def test_a_mistake_is_found_at_its_place_with_a_way_out_and_nothing_else_is(story, today, mistake: Mistake) -> None:
    texts, places = planted(story, [mistake])
    found = findings(texts, today)
    assert [finding for finding in found if names(mistake, places[mistake], finding)], (places[mistake], found)
    assert {finding.code for finding in found if finding.code != mistake.code} <= set(mistake.also)
    assert all(finding.message and finding.hint for finding in found)


def test_all_mistakes_together_are_all_found(story, today) -> None:
    texts, places = planted(story, MISTAKES)
    found = findings(texts, today)
    missed = [mistake.says for mistake, place in places.items() if not any(names(mistake, place, one) for one in found)]
    assert missed == []
    assert len(MISTAKES) >= 20


def test_the_command_shows_them_all_at_once_and_the_last_good_output_stays(story, tmp_path, clew, store, marks) -> None:
    content = Path(shutil.copytree(STORY, tmp_path / "content" / STORY.name))
    assert clew("build", "--only", "data", "--store", store).code == 0
    home = tmp_path / "dist" / STORY.name
    before = marks(home)
    texts, places = planted(story, MISTAKES)
    for file, text in texts.items():
        (content / file).write_text(text, "utf-8")
    built = clew("build", "--store", store)
    assert built.code == 1
    for mistake, place in places.items():
        assert f"content/{STORY.name}/{place}" in built.out, mistake.says
    assert "Traceback" not in built.out + built.err
    assert marks(home) == before
    report = json.loads(clew("check", "--format", "json").out)
    assert {mistake.code for mistake in MISTAKES} <= {finding["code"] for finding in report["findings"]}
