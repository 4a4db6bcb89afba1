"""The published data: what machines can rely on."""

import json
from pathlib import Path

import pytest

from generator.load.content import load
from generator.model.typeface import Typefaces
from generator.render.data_schema import data_schema
from generator.render.outputs.data import data
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

jsonschema = pytest.importorskip("jsonschema")
CONTENT = Path(__file__).parents[2] / "content"
FOLDERS = [*sorted(path for path in CONTENT.iterdir() if path.is_dir()), Path(__file__).parents[1] / "world"]


def published(folder: Path) -> dict:
    organisation = load(folder).organisation
    view = View(organisation, load_theme(organisation.about.brand), load_wording("fr"), Typefaces(()))
    return json.loads(next(iter(data(view))).source)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_data_is_of_the_published_schema(folder: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(data_schema())
    errors = jsonschema.Draft202012Validator(data_schema()).iter_errors(published(folder))
    assert [(list(error.path), error.message[:120]) for error in errors] == []


def test_the_schema_refuses_what_is_not_published() -> None:
    wrong = published(CONTENT / "meubles-leman")
    wrong["units"]["magasin"]["backstage"] = "Pour l'équipe"
    assert not jsonschema.Draft202012Validator(data_schema()).is_valid(wrong)


def test_a_quantity_is_given_in_words_and_exactly_and_a_text_says_its_mentions() -> None:
    content = published(CONTENT / "meubles-leman")
    assert content["channels"]["tel-sav"]["number"]["exact"].replace(" ", "").endswith("465712026")
    assert "[[" not in json.dumps(content, ensure_ascii=False)
