"""Turns the kinds into one JSON Schema, so that editors complete and check content files while they are written."""

import json
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, models_json_schema

from generator.load.content import ORGANISATION
from generator.model.entity import KINDS
from generator.model.organisation import About

DIALECT = GenerateJsonSchema.schema_dialect


def schema() -> dict[str, Any]:
    """The schema of a content file: any section, each a mapping of ids to entities of its kind."""
    kinds = KINDS.load()
    shapes: list[type[BaseModel]] = [About, *kinds.values()]
    models, definitions = models_json_schema([(shape, "validation") for shape in shapes])
    sections = {
        section: {"type": "object", "additionalProperties": models[kind, "validation"]}
        for section, kind in kinds.items()
    }
    return {
        "$schema": DIALECT,
        "title": "clew content",
        "type": "object",
        "additionalProperties": False,
        "properties": {ORGANISATION: models[About, "validation"], **sections},
        **definitions,
    }


def schema_text() -> str:
    """The schema as text, the same at every run."""
    return json.dumps(schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
