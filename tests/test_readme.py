"""What the README shows is true."""

import re
from pathlib import Path

import pytest

from generator.build import examine
from generator.cli import commands
from generator.infographics.drawing import INFOGRAPHICS, SHEETS, Scene
from generator.load.content import load_texts
from generator.model.brand import Brand
from generator.model.finding import Severity
from generator.model.kinds.journey import Journey
from generator.model.typeface import Typefaces
from generator.render.theme import load_theme, load_wording

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
YAML = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)


def test_the_first_thing_is_a_picture_then_its_yaml_then_two_commands() -> None:
    picture, yaml, demo, test = (README.index(words) for words in ("![", "```yaml", "make demo", "make test"))
    assert picture < yaml < demo < test
    assert (ROOT / re.findall(r"!\[.*?\]\((.*?)\)", README)[0]).is_file()


def test_its_yaml_can_be_published_and_draws_the_journey_of_the_picture(today, typefaces: Typefaces) -> None:
    assert YAML is not None
    loaded = load_texts({"mairie.yaml": YAML[1].encode()}, "mairie")
    assert [finding for finding in examine(loaded, today) if finding.severity is Severity.ERROR] == []
    organisation = loaded.organisation
    scene = Scene(organisation, load_wording("fr"), load_theme(Brand()).style, typefaces, SHEETS["a4-landscape"])
    drawing = INFOGRAPHICS.load()["journey-line"].draw(organisation.of(Journey)["passeport"], scene)
    assert len(drawing.pages) == 1
    assert drawing.title == "Je veux mon passeport avant les vacances."


@pytest.mark.parametrize("command", sorted(commands.commands))
def test_it_names_every_command(command: str) -> None:
    assert f"`clew {command}" in README


def test_what_it_shows_of_the_content_stands_in_the_content() -> None:
    assert all((ROOT / path).exists() for path in re.findall(r"`(content/[\w/-]+)/?`", README))
