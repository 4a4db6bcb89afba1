"""One file adds a kind, a rule, an infographic, a format: each is shown once, dropped into its folder and used by the command line."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

pytestmark = pytest.mark.slow

KIND = '''"""A tip is a piece of advice from one customer to the next."""

from generator.model.entity import AnyId, Entity, Many, Words, kind
from generator.model.text import Text


@kind("tips")
class Tip(Entity):
    """What somebody learned the hard way."""

    says: Text
    """The advice, in a sentence."""
    about: Many[AnyId] = ()
    """Where it helps."""
'''

RULE = '''"""C997 phone-without-first-words

A customer who calls does not know how to begin. In the story of the furniture delivery every call began from nothing.

```yaml bad
channels:
  tel: {type: phone, number: "01 99 00 12 34"}
```

```yaml good
channels:
  tel: {type: phone, number: "01 99 00 12 34", say: "Bonjour, voici mon numéro de dossier."}
```
"""

from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def phone_without_first_words(organisation: Organisation) -> Remarks:
    for channel in organisation.of(Channel).values():
        if channel.type == "phone" and channel.say is None:
            yield organisation.place(channel), f"nothing says how to begin a call to {channel.id}", "Add say: the first words."
'''

INFOGRAPHIC = '''"""Turns an organisation into a poster with its name."""

from generator.infographics.drawing import Drawing, Label, Scene, Subject, infographic


@infographic("name-poster", "A name, large", subjects=lambda organisation: [organisation], sheets=("a6",))
def name_poster(subject: Subject, scene: Scene) -> Drawing:
    """The name, large, over a bar in the brand's colour."""
    name = scene.organisation.about.name
    bar = f'<rect x="10" y="40" width="85" height="3" fill="{scene.style.colours["main"]}"/>'
    title = Label(10, 20, 85, (name,), size=8, weight=700, tag="h1")
    return Drawing(title=name, sheet=scene.sheet, svg=bar, labels=(title,), equivalent=f"# {name}")
'''

FORMAT = '''"""Turns a tutorial into plain text, for a text message."""

from generator.model.publication import Publication
from generator.model.text import Text
from generator.model.typeface import Typefaces
from generator.publish.format import Made, format


@format("sms", suffix=".txt", takes=lambda publication: publication.media == "text/markdown" and publication.output == "tutorial")
def sms(publication: Publication, typefaces: Typefaces) -> Made:
    """The first words."""
    return Made(Text(publication.source).words[:160].encode())
'''

AS_IF_IN_THE_FOLDER = """
import importlib, sys
package, folder, *sys.argv[1:] = sys.argv[1:]
importlib.import_module(package).__path__.append(folder)
from generator.cli import main
main()
"""

Extended = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def extended(own_world: Path, tmp_path: Path, store: Path, environment: dict[str, str]) -> Extended:
    """Run clew in a process of its own, with one more file in a package's folder."""

    def run(package: str, source: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        folder = tmp_path / "parts"
        folder.mkdir(exist_ok=True)
        (folder / "sample_part.py").write_text(source, "utf-8")
        options = ["--store", os.fspath(store), "--jobs", "1"] if arguments[0] == "build" else []
        command = [sys.executable, "-c", AS_IF_IN_THE_FOLDER, package, folder, *arguments, *options]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    return run


def test_one_file_adds_a_kind(extended: Extended, own_world: Path) -> None:
    tips = own_world / "conseils.yaml"
    tips.write_text(
        "tips:\n  matin:\n    says: Appelez le [[tel]] le matin.\n    about: [emprunter, guichets]\n", "utf-8"
    )
    checked = extended("generator.model.kinds", KIND, "check")
    assert (checked.returncode, checked.stderr) == (1, "")
    assert "content/world/conseils.yaml:4:24: R101" in checked.stdout
    assert "Did you mean guichet?" in checked.stdout

    tips.write_text(tips.read_text("utf-8").replace("guichets", "guichet"), "utf-8")
    assert extended("generator.model.kinds", KIND, "where-used", "tel").stdout.count("tip matin") == 1
    schema = json.loads(extended("generator.model.kinds", KIND, "schema").stdout)
    assert schema["$defs"]["Tip"]["properties"]["says"]["description"] == "The advice, in a sentence."

    built = extended("generator.model.kinds", KIND, "build", "--only", "data")
    assert (built.returncode, built.stderr) == (0, "")
    data = json.loads((own_world.parent.parent / "dist/world/data/organisation.json").read_text("utf-8"))
    assert data["tips"]["matin"]["about"] == ["emprunter", "guichet"]
    assert data["tips"]["matin"]["says"].startswith("Appelez le [01")


def test_one_file_adds_a_rule(extended: Extended, own_world: Path) -> None:
    people = own_world / "qui.yaml"
    people.write_text(people.read_text("utf-8").replace("    say: Bonjour, voici mon numéro de carte.\n", ""), "utf-8")
    checked = extended("generator.check.rules", RULE, "check", "--strict")
    assert (checked.returncode, checked.stderr) == (1, "")
    assert "content/world/qui.yaml:20:3: C997 warning: nothing says how to begin a call to tel" in checked.stdout
    explained = extended("generator.check.rules", RULE, "explain", "phone-without-first-words")
    assert explained.returncode == 0
    assert explained.stdout.startswith("C997 phone-without-first-words (warning, contact)")


def test_one_file_adds_an_infographic(extended: Extended, tmp_path: Path) -> None:
    built = extended("generator.infographics", INFOGRAPHIC, "build", "--only", "infographics")
    assert (built.returncode, built.stderr) == (0, "")
    (page,) = pypdf.PdfReader(tmp_path / "dist/world/infographics/fr/name-poster-a6.pdf").pages
    assert "Le monde des essais" in page.extract_text()
    assert round(float(page.mediabox.width) / 72 * 25.4) == 105


def test_one_file_adds_a_format(extended: Extended, tmp_path: Path) -> None:
    built = extended("generator.publish.formats", FORMAT, "build", "--only", "tutorials")
    assert (built.returncode, built.stderr) == (0, "")
    text = (tmp_path / "dist/world/tutorials/fr/emprunter.txt").read_text("utf-8")
    assert text.startswith("Emprunter un jeu")
    assert (tmp_path / "dist/world/tutorials/fr/emprunter.pdf").is_file()


def test_the_program_itself_knows_nothing_of_the_samples() -> None:
    from generator.build import OUTPUTS
    from generator.check.rule import RULES
    from generator.model.entity import KINDS
    from generator.publish.format import FORMATS

    names = {*KINDS.load(), *RULES.load(), *FORMATS.load(), *OUTPUTS.load()}
    assert not names & {"tips", "phone-without-first-words", "name-poster", "sms"}
