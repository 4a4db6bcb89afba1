"""What the test world reads like: small text, read in review. `make accept` rewrites it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.build import examine
from generator.check.report import report
from generator.infographics.drawing import INFOGRAPHICS, SHEETS, Scene
from generator.model.entity import Entity
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.render.outputs.llms import llms
from generator.render.outputs.tutorial import tutorial
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

GOLDEN = Path(__file__).parent / "golden"
MISTAKES = """
channels:
  tel: {type: phone, number: 0 892 00 00 00, hours: aux heures de bureau}
journeys:
  livraison:
    title: Livraison
    steps: [{does: Nous livrons., at: comptoire}]
"""

pytestmark = pytest.mark.golden


@pytest.fixture
def view(world: Organisation, typefaces: Typefaces) -> View:
    return View(world.published(), load_theme(world.about.brand), load_wording("fr"), typefaces)


def same(name: str, text: str) -> None:
    path = GOLDEN / name
    if os.environ.get("CLEW_ACCEPT") == "1":
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8"), f"{name} is not what it was: look, then `make accept`"


def test_a_tutorial_in_markdown(view: View) -> None:
    made = (item for item in tutorial(view) if isinstance(item, Publication) and item.media == "text/markdown")
    same("tutorial.md", next(made).source)


def test_the_text_equivalents_of_the_drawings(view: View) -> None:
    def told() -> Iterator[str]:
        for name, drawn in INFOGRAPHICS.load().items():
            subject = next(iter(drawn.subjects(view.organisation)), None)
            if subject is not None:
                sheet = SHEETS[drawn.sheets[0]]
                scene = Scene(view.organisation, view.wording, view.theme.style, view.typefaces, sheet)
                of = f" ({subject.id})" if isinstance(subject, Entity) else ""
                yield f"<!-- {name}{of} -->\n\n{drawn.draw(subject, scene).equivalent.strip()}\n"

    same("drawings.md", "\n".join(told()))


def test_what_assistants_are_told(view: View) -> None:
    same("llms.txt", "".join(item.source for item in llms(view) if isinstance(item, Publication)))


def test_the_report_on_a_few_mistakes(reading: Callable, today) -> None:
    loaded = reading(MISTAKES)
    same("report.txt", report("text", examine(loaded, today), loaded.organisation.sources) + "\n")
