"""The pages can say everything that the true stories asked for: A1 to A51, each in places that exist."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from generator.check.rule import RULES
from generator.infographics.drawing import INFOGRAPHICS, SHEETS, Scene
from generator.load.content import load
from generator.model.entity import KINDS
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.text import Text
from generator.model.typeface import Typefaces
from generator.publish.fonts import prepare
from generator.render.outputs.page import page
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

CONTENT = Path(__file__).parents[1] / "content"
TABLE: dict[str, dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("requirements.yaml").read_text("utf-8"))
TAGS = re.compile(r"<[^>]+>")
each_requirement = pytest.mark.parametrize("id", TABLE)


class Lost(LookupError):
    """A path that no longer leads to words."""


@cache
def organisation(name: str) -> Organisation:
    return load(CONTENT / name).organisation


def places(id: str) -> Iterator[tuple[str, str]]:
    """The organisation and the path of each place of a requirement."""
    return (pair for place in TABLE[id].get("places", ()) for pair in place.items())


def shown(id: str) -> list[dict[str, Any]]:
    return TABLE[id].get("shown", [])


def said(organisation: Organisation, path: str) -> object:
    """What stands at a path (`journeys/livraison/problems/absent/first`). Raises Lost when there is nothing."""
    section, *keys = path.split("/")
    if section != "organisation" and section not in KINDS.load():
        raise Lost(f"{path}: there is no section {section!r}")
    found: object = organisation.about if section == "organisation" else organisation.entities[KINDS[section].kind]
    for key in keys:
        found = _inside(found, key)
        if found is None or found == ():
            raise Lost(f"{organisation.id}: {path}: {key!r} is missing or empty")
    if isinstance(found, BaseModel) or not re.search(r"\w", _words(found)):
        raise Lost(f"{organisation.id}: {path} names a thing and none of its words")
    return found


def _inside(value: object, key: str) -> object:
    """The field, the item or the part of that name; None when there is none."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        name = next((name for name, field in fields.items() if key in (name, field.alias)), None)
        return getattr(value, name) if name else (value.model_extra or {}).get(key)
    if isinstance(value, Mapping):
        return value.get(key)
    if isinstance(value, tuple) and key.isdigit():
        return value[int(key)] if int(key) < len(value) else None
    if isinstance(value, tuple):
        return next((part for part in value if getattr(part, "id", None) == key), None)
    return None


def _words(value: object) -> str:
    return (
        value.words
        if isinstance(value, Text)
        else " ".join(map(_words, value))
        if isinstance(value, tuple)
        else str(value)
    )


@cache
def _pages(name: str) -> dict[str, str]:
    """The plain words of every page of an organisation in its own language, by path."""
    one = organisation(name).published()
    view = View(one, load_theme(one.about.brand), load_wording(one.language), Typefaces(()))
    made = (item for item in page(view) if isinstance(item, Publication))
    return {item.path.removeprefix(f"{view.site}/"): plain(TAGS.sub(" ", item.source)) for item in made}


def plain(text: str) -> str:
    """With ordinary spaces, and signs instead of their HTML names."""
    return " ".join(unescape(text).split())


@pytest.fixture(scope="module")
def equivalent(fonts: Path) -> Callable[[str], str]:
    """The words that a drawing (`organisation/drawing/entity`) gives to those who do not see it."""

    def words(path: str) -> str:
        name, kind, *ids = path.split("/")
        drawn, one = INFOGRAPHICS.load()[kind], organisation(name).published()
        wanted = ids[0] if ids else one.id
        subject = next(subject for subject in drawn.subjects(one) if subject.id == wanted)
        theme = load_theme(one.about.brand)
        typefaces = prepare(theme.style.families, fonts)
        scene = Scene(one, load_wording(one.language), theme.style, typefaces, SHEETS[drawn.sheets[0]])
        return plain(drawn.draw(subject, scene).equivalent)

    return words


@each_requirement
def test_a_requirement_still_has_all_its_places(id: str) -> None:
    lost = []
    for name, path in places(id):
        try:
            said(organisation(name), path)
        except Lost as error:
            lost.append(str(error))
    assert lost == [], f"{id} ({TABLE[id]['says']}) lost a place"


@pytest.mark.parametrize(
    "id, proof",
    [(id, proof) for id in TABLE for proof in shown(id)],
    ids=lambda value: value if isinstance(value, str) else next(iter(value.values())),
)
def test_what_is_computed_for_a_requirement_is_shown(
    id: str, proof: dict[str, Any], equivalent: Callable[[str], str]
) -> None:
    if "rule" in proof:
        assert proof["rule"] in RULES.load(), id
        return
    if "page" in proof:
        name, _, path = proof["page"].partition("/")
        text = _pages(name)[path]
    else:
        text = equivalent(proof["drawing"])
    wanted = proof.get("in_order") or [proof["contains"]]
    found = [text.find(words) for words in wanted]
    assert -1 not in found, f"{id} ({TABLE[id]['says']}): {wanted} is not in {proof}"
    assert found == sorted(found), f"{id}: {wanted} stands in another order"


def test_all_requirements_are_there_and_none_hangs_on_one_organisation() -> None:
    assert list(TABLE) == [f"A{number}" for number in range(1, 52)]
    single = [id for id in TABLE if len({name for name, _ in places(id)}) < 2 and not shown(id)]
    few = [id for id in TABLE if len(list(places(id))) + len(shown(id)) < 2]
    assert (single, few) == ([], [])


def test_every_requirement_is_met_by_sentences_and_not_by_ids_alone() -> None:
    sentences = {
        id: [path for name, path in places(id) if " " in _words(said(organisation(name), path))]
        for id in TABLE
        if "places" in TABLE[id]
    }
    assert [id for id, found in sentences.items() if len(found) < 2] == []


def test_all_six_organisations_take_part() -> None:
    assert {name for id in TABLE for name, _ in places(id)} == {
        path.name for path in CONTENT.iterdir() if path.is_dir()
    }


@pytest.mark.parametrize(
    "path",
    ["journeys/gone/goal", "journeys/livraison/problems/gone/first", "journeys/livraison/gone", "journeys/livraison",
     "journeys/livraison/steps/choisir", "gone/livraison/goal", "units/magasin/replaced_by", "guides/que-s-est-il-passe/answers/99/says"],
)  # fmt: skip
def test_a_path_that_leads_to_no_words_is_found_out(path: str) -> None:
    with pytest.raises(Lost):
        said(organisation("meubles-leman"), path)
