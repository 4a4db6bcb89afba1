"""Mistakes that a writer would make, planted one at a time in the true stories: each is found where it stands."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import generator.load.content as content
from generator.build import examine
from generator.check.rule import RULES, Rule
from generator.load.content import Loaded, load, load_texts
from generator.load.yaml import read_bytes
from generator.model.code import CODES
from generator.model.finding import Finding
from generator.model.locating import located
from generator.render.look import look_findings
from tests.mutations.planting import GoneError, Mutation, mutations

CONTENT = Path(__file__).parents[2] / "content"
HOMES = sorted(home for home in CONTENT.iterdir() if home.is_dir())
MUTATIONS = list(mutations())
LEAST, STORIES = 3, 2
"""Mutations of each code, and organisations in which they are planted."""
FAMILIES = "CDFJLPRTUVXY"
"""Codes of what stands in content; those in O are found in output."""
ELSEWHERE = {
    "F805": "compares with verified.lock, which no organisation has: tests/check/test_verified.py",
    "X901": "a rule that crashes: tests/check/test_rule.py",
    "X903": "compares with a baseline: tests/check/test_baseline.py",
}
"""Codes that no text of an organisation can have, each with the reason and its tests."""
IN_BRAND = ("T", "V")
"""Families of which findings are read from files beside the YAML."""


@dataclass(frozen=True)
class Story:
    """An organisation: its files, read once, and what is found in them as they stand."""

    home: Path
    texts: Mapping[str, str]
    known: dict[tuple[str, bool], list[Finding]] = field(default_factory=dict)

    def read(self, files: Mapping[str, bytes]) -> Loaded:
        """The organisation of the YAML files alone."""
        return load_texts({file: data for file, data in files.items() if file.endswith(".yaml")}, self.home.name)

    def read_whole(self, files: Mapping[str, bytes], tmp_path: Path) -> Loaded:
        """The organisation with its pictures and translations."""
        folder = tmp_path / self.home.name
        for file, data in files.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_bytes(data)
        return load(folder)


@pytest.fixture(scope="module")
def stories() -> Iterator[dict[str, Story]]:
    """The six organisations. What a mutation leaves alone is parsed once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(content, "read_bytes", cache(read_bytes))
        yield {home.name: Story(home, dict(_texts(home))) for home in HOMES}


def _texts(home: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(home.rglob("*")):
        if path.suffix in (".yaml", ".po", ".svg"):
            yield path.relative_to(home).as_posix(), path.read_text("utf-8")


def _found(code: str, loaded: Loaded, today: date) -> list[Finding]:
    """What one rule finds, in all languages that are at hand; or what loading does."""
    rule = _rules().get(code)
    organisation = loaded.organisation
    if rule is not None:
        languages = loaded.languages if rule.every_language else (organisation,)
        found = [finding for one in languages for finding in rule.findings(one, today)]
    elif code == "X902":
        found = list(examine(loaded, today))
    else:
        found = [*loaded.findings, *(look_findings(organisation) if code.startswith(IN_BRAND) else ())]
    return [finding for finding in located(organisation, found) if finding.code == code]


@cache
def _rules() -> dict[str, Rule]:
    return {rule.documentation.code: rule for rule in RULES.load().values()}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=str)
def test_a_planted_mistake_is_found_where_it_stands(mutation: Mutation, stories, today, tmp_path) -> None:
    story = stories[mutation.organisation]
    whole = mutation.beside or (mutation.code.startswith(IN_BRAND) and mutation.code not in _rules())
    files = mutation.plant(story.texts)
    loaded = story.read_whole(files, tmp_path) if whole else story.read(files)
    if (mutation.code, whole) not in story.known:
        as_it_is = load(story.home) if whole else story.read({f: text.encode() for f, text in story.texts.items()})
        story.known[mutation.code, whole] = _found(mutation.code, as_it_is, today)
    known = {(finding.path, finding.message) for finding in story.known[mutation.code, whole]}
    new = [one for one in _found(mutation.code, loaded, today) if (one.path, one.message) not in known]
    broken = [one for one in loaded.findings if one.code[0] == "Y" and mutation.code[0] not in "XY"]
    assert not broken, f"the mutation itself breaks the file: {broken[0]}"
    assert f"{mutation.organisation}/{mutation.place}" in [one.path for one in new], [
        (one.path, one.message) for one in new
    ]


def test_every_code_is_planted_three_times_and_in_two_organisations() -> None:
    planted: dict[str, list[str]] = defaultdict(list)
    for mutation in MUTATIONS:
        planted[mutation.code].append(mutation.organisation)
    wanted = {code for code in CODES if code[0] in FAMILIES} - ELSEWHERE.keys()
    few = {code: len(planted[code]) for code in wanted if len(planted[code]) < LEAST}
    assert few == {}
    assert {code for code in wanted if len(set(planted[code])) < STORIES} == set()
    assert sorted(planted.keys() - wanted) == []


def test_a_mutation_of_what_is_gone_says_so() -> None:
    gone = Mutation("R101", "a step renamed since", "meubles-leman", cut=("journeys/livraison/steps/attendre/ends",))
    with pytest.raises(GoneError, match="nothing stands at journeys/livraison/steps/attendre/ends"):
        gone.plant(dict(_texts(CONTENT / "meubles-leman")))


def test_the_true_stories_have_no_finding_that_is_not_allowed_with_a_reason(today) -> None:
    for home in HOMES:
        assert [str(one.place) + " " + one.message for one in examine(load(home, CONTENT), today, CONTENT)] == []
