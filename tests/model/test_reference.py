from pydantic import BaseModel

from generator.model.entity import KINDS, RefTo
from generator.model.kinds.document import Document
from generator.model.kinds.guide import Guide
from generator.model.kinds.journey import Journey
from generator.model.kinds.unit import Unit
from generator.model.reference import Reference, references, texts
from generator.model.text import Text


def test_every_id_in_a_field_is_found_with_the_kinds_it_may_have() -> None:
    unit = Unit.model_validate({"name": "L'accueil", "owner": "direction", "contact": ["tel", "guichet"]})
    assert list(references(unit)) == [
        Reference(("owner",), "direction", ("unit",), or_words=False),
        Reference(("contact", 0), "tel", ("channel",), or_words=False),
        Reference(("contact", 1), "guichet", ("channel",), or_words=False),
    ]


def test_a_field_is_named_as_it_is_written_in_yaml() -> None:
    document = Document.model_validate({"name": "Ticket", "from": "votre banque"})
    assert list(references(document)) == [Reference(("from",), "votre banque", ("unit",), or_words=True)]


def test_references_are_found_however_deep(world) -> None:
    found = {reference.path: reference.target for reference in references(world.of(Journey)["emprunter"])}
    assert found["steps", 0, "at", 0] == "guichet"
    assert found["steps", 0, "choices", 1, "go"] == "sur-place"
    assert found["steps", 1, "promise"] == "preparation"
    assert found["problems", 0, "or", 0] == "sur-place"
    assert found["variants", 0, "steps", 0, "who"] == "accueil"
    assert found["escalation", 1, "bring", 0] == "fiche"


def test_a_promise_written_in_its_place_is_no_reference(world) -> None:
    paths = [reference.path for reference in references(world.of(Journey)["emprunter"])]
    assert ("steps", 1, "promise") in paths
    assert ("problems", 0, "promise") not in paths


def test_answers_inside_answers_are_read(world) -> None:
    guide = world.of(Guide)["depart"]
    assert ("answers", 1, "answers", 0, "go") in [reference.path for reference in references(guide)]
    assert dict(texts(guide))["answers", 1, "answers", 1, "says"] == Text("Passez au [[guichet]].")


def test_every_text_is_found_with_its_path(world) -> None:
    found = dict(texts(world.of(Journey)["emprunter"]))
    assert found["goal",] == Text("Je veux jouer chez moi ce week-end.")
    assert found["problems", 0, "promise", "otherwise"] == Text("Demandez un autre jeu.")
    assert found["steps", 0, "choices", 0, "when"] == Text("Le jeu est déjà prêté.")


def test_mentions_in_texts_are_not_references_of_a_field(world) -> None:
    targets = [reference.target for reference in references(world.of(Journey)["emprunter"])]
    mentioned = [mention.target for _, text in texts(world.of(Journey)["emprunter"]) for mention in text.mentions]
    assert "promise:preparation" in mentioned
    assert "promise:preparation" not in targets


def test_no_reference_in_the_world_leads_nowhere(world) -> None:
    for entity in world:
        within = entity if isinstance(entity, Journey) else None
        for reference in references(entity):
            assert reference.or_words or world.find(reference.target, within), (entity.key, reference)


def test_a_mark_names_only_kinds_that_exist() -> None:
    known = {kind.kind for kind in KINDS.load().values()} | {"node"}
    seen: set[type[BaseModel]] = set()

    def marks(annotation: object) -> list[RefTo]:
        import typing

        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            if annotation in seen:
                return []
            seen.add(annotation)
            hints = typing.get_type_hints(annotation, include_extras=True)
            return [mark for hint in hints.values() for mark in marks(hint)]
        own = [item for item in getattr(annotation, "__metadata__", ()) if isinstance(item, RefTo)]
        return own + [mark for argument in typing.get_args(annotation) for mark in marks(argument)]

    found = [mark for kind in KINDS.values() for mark in marks(kind)]
    assert len(found) > 30
    assert {name for mark in found for name in mark.kinds} <= known
