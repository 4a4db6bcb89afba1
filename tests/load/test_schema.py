import json
import os
import subprocess
import sys

import pytest
import yaml

from generator.load.schema import DIALECT, schema, schema_text
from generator.model.entity import KINDS


def test_the_schema_holds_the_organisation_and_every_kind_under_its_section() -> None:
    assert set(schema()["properties"]) == {"organisation", *KINDS.load()}


def test_an_unknown_section_and_an_unknown_field_are_refused() -> None:
    assert schema()["additionalProperties"] is False
    channel = schema()["$defs"]["Channel"]
    assert channel["additionalProperties"] is False
    assert channel["required"] == ["type"]


def test_every_reference_inside_the_schema_leads_to_a_definition() -> None:
    def references(node: object) -> list[str]:
        if isinstance(node, dict):
            own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
            return own + [found for value in node.values() for found in references(value)]
        return [found for item in node for found in references(item)] if isinstance(node, list) else []

    found = references(schema())
    assert "#/$defs/Step" in found
    assert {reference.removeprefix("#/$defs/") for reference in found} <= set(schema()["$defs"])


def test_an_editor_offers_the_fields_by_their_names_in_yaml() -> None:
    promise = schema()["$defs"]["Promise"]["properties"]
    assert "from" in promise
    assert "from_" not in promise
    assert schema()["$defs"]["Unit"]["properties"]["stage"]["enum"] == ["front", "middle", "back", "partner", "system"]


def test_an_editor_takes_one_value_where_a_list_may_stand() -> None:
    does = schema()["$defs"]["Unit"]["properties"]["does"]
    assert [choice["type"] for choice in does["anyOf"]] == ["string", "array"]


def test_quantities_are_texts_with_examples_of_how_to_write_them() -> None:
    cost = schema()["$defs"]["Channel"]["properties"]["cost"]
    (money,) = [choice for choice in cost["anyOf"] if choice["type"] == "string"]
    assert "59 EUR" in money["examples"]


def test_the_text_of_the_schema_is_json_and_names_its_dialect() -> None:
    assert json.loads(schema_text()) == schema()
    assert schema()["$schema"] == DIALECT
    assert schema_text().endswith("}\n")


def test_the_schema_is_the_same_at_every_run() -> None:
    def text(seed: str) -> bytes:
        program = "from generator.load.schema import schema_text; import sys; sys.stdout.write(schema_text())"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"}
        return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, check=True).stdout

    assert text("1") == text("2") == schema_text().encode()


class AsEditorsRead(yaml.SafeLoader):
    """YAML 1.2's core: numbers, true and false; dates stay text, as JSON Schema sees them."""


AsEditorsRead.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_world_is_valid(world_folder) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.validators.validator_for(schema())
    validator.check_schema(schema())
    for file in sorted(world_folder.rglob("*.yaml")):
        content = yaml.load(file.read_text("utf-8"), Loader=AsEditorsRead)
        assert list(validator(schema()).iter_errors(content)) == [], file
