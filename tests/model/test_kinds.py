import datetime

import pytest
from pydantic import ValidationError

from generator.model.entity import KINDS, Entity
from generator.model.kinds.channel import Channel
from generator.model.kinds.edition import Edition
from generator.model.kinds.journey import Journey
from generator.model.kinds.term import Term
from generator.model.kinds.unit import Unit
from generator.model.text import Text

MINIMAL: dict[str, dict[str, object]] = {
    "units": {"name": "L'accueil"},
    "channels": {"type": "phone"},
    "documents": {"name": "La carte"},
    "terms": {"means": "La liste des pièces."},
    "rules": {"says": "Rendez le jeu.", "binds_at": "emprunter/jouer"},
    "promises": {"within": "2 jours"},
    "journeys": {"title": "Emprunter", "steps": [{"do": "Demandez."}]},
    "guides": {"ask": "Quoi ?", "answers": [{"answer": "Jouer.", "go": "emprunter"}]},
    "questions": {"ask": "Combien ?", "answer": "Deux euros."},
    "insights": {"says": "Le samedi est plein."},
    "letters": {"title": "Prolonger", "body": "Bonjour."},
    "publications": {"kind": "tutorial"},
    "editions": {},
    "branches": {"name": "Le port"},
    "changes": {"since": "2026-09-01", "says": "La garde dure une semaine."},
}
each_kind = pytest.mark.parametrize("section", sorted(KINDS.load()))


def test_there_is_a_minimal_form_here_for_every_kind() -> None:
    assert set(MINIMAL) == set(KINDS.load())


@each_kind
def test_a_kind_is_read_from_its_two_or_three_required_fields(section: str) -> None:
    kind = KINDS[section]
    entity = kind.model_validate({"id": "essai", **MINIMAL[section]})
    assert entity.key == f"{kind.kind}:essai"
    assert entity.label
    assert hash(entity) == hash(kind.model_validate({"id": "essai", **MINIMAL[section]}))


@each_kind
def test_each_required_field_is_needed(section: str) -> None:
    for field in MINIMAL[section]:
        rest = {name: value for name, value in MINIMAL[section].items() if name != field}
        with pytest.raises(ValidationError):
            KINDS[section].model_validate(rest)


@each_kind
def test_an_entity_does_not_change(section: str) -> None:
    entity = KINDS[section].model_validate(MINIMAL[section])
    with pytest.raises(ValidationError):
        entity.owner = "accueil"


@each_kind
def test_an_unknown_field_is_refused_unless_the_kind_is_an_overlay(section: str) -> None:
    wrong = {**MINIMAL[section], "chanels": {}}
    if section in ("editions", "branches"):
        assert KINDS[section].model_validate(wrong).overlay == {"chanels": {}}
    else:
        with pytest.raises(ValidationError, match="extra_forbidden"):
            KINDS[section].model_validate(wrong)


@each_kind
def test_what_every_entity_has_in_common_is_read(section: str) -> None:
    shared = {
        "owner": "accueil",
        "verified_on": "2026-11-01",
        "review_every": "6 mois",
        "only": "suisse",
        "tags": ["a", "b"],
    }
    entity = KINDS[section].model_validate({**MINIMAL[section], **shared})
    assert entity.verified_on == datetime.date(2026, 11, 1)
    assert (entity.only, entity.tags) == (("suisse",), ("a", "b"))
    assert entity.review_every is not None
    assert entity.review_every.days() == pytest.approx(182.6, abs=0.1)


@each_kind
def test_a_kind_and_each_of_its_fields_say_what_they_are(section: str) -> None:
    schema = KINDS[section].model_json_schema()
    assert KINDS[section].__doc__
    models = {section: schema, **schema.get("$defs", {})}
    silent = [f"{name}.{field}" for name, model in models.items() for field, facts in model.get("properties", {}).items()
              if not facts.get("description")]  # fmt: skip
    assert silent == []


def test_sections_are_plurals_and_kinds_singulars() -> None:
    assert {section: kind.kind for section, kind in KINDS.items()} == {
        "branches": "branch", "changes": "change", "channels": "channel", "documents": "document", "editions": "edition", "guides": "guide",
        "insights": "insight", "journeys": "journey", "letters": "letter", "promises": "promise",
        "publications": "publication", "questions": "question", "rules": "rule", "terms": "term", "units": "unit",
    }  # fmt: skip


def test_one_value_may_stand_for_a_list_of_one() -> None:
    assert Unit.model_validate({"name": "A", "does": "Prête."}).does == (Text("Prête."),)
    assert Unit.model_validate({"name": "A", "does": ["Prête.", "Répare."]}).does == (Text("Prête."), Text("Répare."))
    assert Unit.model_validate({"name": "A", "does": None}).does == ()


@pytest.mark.parametrize(
    ("channel", "answered"),
    [
        ({"type": "phone"}, True),
        ({"type": "counter"}, True),
        ({"type": "post"}, True),
        ({"type": "email"}, True),
        ({"type": "chat"}, True),
        ({"type": "web"}, False),
        ({"type": "sms"}, False),
        ({"type": "web", "human": "yes"}, True),
        ({"type": "chat", "human": "no"}, False),
        ({"type": "phone", "inbound": "no"}, False),
        ({"type": "email", "inbound": "no", "human": "yes"}, False),
    ],
)
def test_whether_a_person_answers_follows_from_the_type_unless_it_is_said(channel, answered: bool) -> None:
    assert Channel.model_validate(channel).answered_by_people is answered


def test_people_call_an_entity_by_its_name_title_question_or_sentence() -> None:
    labels = {section: KINDS[section].model_validate({"id": "essai", **MINIMAL[section]}).label for section in KINDS}
    assert labels == {
        "units": "L'accueil", "channels": "essai", "documents": "La carte", "terms": "essai", "rules": "Rendez le jeu.",
        "promises": "essai", "journeys": "Emprunter", "guides": "Quoi ?", "questions": "Combien ?",
        "insights": "Le samedi est plein.", "letters": "Prolonger", "publications": "essai", "editions": "essai",
        "branches": "Le port", "changes": "La garde dure une semaine.",
    }  # fmt: skip


def test_a_term_is_heard_as_its_name_or_its_id() -> None:
    assert Term.model_validate({"id": "fiche", "means": "Une liste."}).word == "fiche"
    assert Term.model_validate({"id": "fiche", "name": "fiche de prêt", "means": "Une liste."}).word == "fiche de prêt"


def test_an_edition_holds_what_it_lays_over_the_organisation() -> None:
    edition = Edition.model_validate({"name": "La Suisse", "channels": {"tel": None}})
    assert edition.overlay == {"channels": {"tel": None}}


def test_a_promise_says_when_in_one_way_only() -> None:
    promise = KINDS["promises"]
    for wrong in ({}, {"within": "2 jours", "by": "ce soir"}):
        with pytest.raises(ValidationError, match="either within"):
            promise.model_validate(wrong)


def test_a_journey_knows_its_parts_by_their_ids() -> None:
    journey = Journey.model_validate(
        {
            "title": "Emprunter",
            "steps": [{"do": "A."}, {"id": "b", "does": "B."}],
            "problems": [{"when": "C.", "do": "D."}],
        }
    )
    assert [node.id for node in (*journey.steps, *journey.problems)] == ["step-1", "b", "problem-1"]
    assert all(isinstance(kind.model_fields["id"].default, str) for kind in KINDS.values())
    assert issubclass(Journey, Entity)
