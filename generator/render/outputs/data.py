"""Turns an organisation into one JSON file with every fact that customers may see, texts already in words."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from generator.model.entity import Entity
from generator.model.finding import Finding
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey
from generator.model.publication import Publication
from generator.model.text import Text
from generator.model.wording import Sayable
from generator.render.data_schema import FORMAT, NOT_PUBLISHED, PRIVATE, data_schema
from generator.render.prose import Prose
from generator.render.view import View, output


@output("data", part="data")
def data(view: View) -> Iterator[Publication | Finding]:
    """`data/organisation.json` and its JSON Schema; in a further language `data/LANGUAGE/organisation.json`."""
    organisation, language = view.organisation, view.wording.language
    prose = view.prose(suffix="")
    content = {
        "format": FORMAT,
        "id": organisation.id,
        "language": language,
        **({"edition": organisation.edition} if organisation.edition else {}),
        "organisation": _value(organisation.about, prose),
        **{
            next(iter(entities.values())).section: {id: _entity(entity, prose) for id, entity in entities.items()}
            for kind, entities in organisation.entities.items()
            if entities and kind not in NOT_PUBLISHED
        },
    }
    folder = "data" if language == organisation.about.languages[0] else f"data/{language}"
    source = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
    yield Publication("data", f"{folder}/organisation", language, organisation.about.name, "application/json", source)
    if folder == "data":
        schema = json.dumps(data_schema(), ensure_ascii=False, indent=1) + "\n"
        yield Publication("data", "data/organisation.schema", language, "Schema", "application/json", schema)


def _entity(entity: Entity, prose: Prose) -> dict[str, Any]:
    within = prose.at(entity) if isinstance(entity, Journey) else prose
    fields: dict[str, Any] = _value(entity, within)
    if isinstance(entity, Channel):
        fields["answered_by_people"] = entity.answered_by_people
    return fields


def _value(value: Any, prose: Prose) -> Any:
    """A field's value for JSON: a text in words, a quantity in words and in its exact form."""
    if isinstance(value, BaseModel):
        fields = ((field.alias or name, name, getattr(value, name)) for name, field in type(value).model_fields.items())
        return {
            alias: _value(inner, prose)
            for alias, name, inner in fields
            if name not in PRIVATE and inner not in (None, ()) and not (name == "id" and isinstance(value, Entity))
        }
    if isinstance(value, Text):
        return prose.markdown(value)
    if isinstance(value, tuple):
        return [_value(item, prose) for item in value]
    if isinstance(value, Mapping):
        return {key: _value(item, prose) for key, item in value.items()}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, Sayable) and not isinstance(value, str):
        return {"said": value.say(prose.wording.language), "exact": str(value)}
    return value
