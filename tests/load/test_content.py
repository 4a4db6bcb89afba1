from pathlib import Path

import pytest

from generator.load.content import Loaded, load
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey
from generator.model.kinds.unit import Unit

JOURNEY = """journeys:
  pret:
    title: Emprunter
    steps:
      - {id: demander, do: Demandez., at: guichet}
"""


def found(loaded: Loaded) -> list[str]:
    """`place code message | hint` of each finding."""
    return [f"{finding.place} {finding.code} {finding.message} | {finding.hint}" for finding in loaded.findings]


def caret(marked: str) -> tuple[str, str]:
    """A text and the `line:column` where `^` stands in it, the sign taken out."""
    before, _, after = marked.partition("^")
    return before + after, f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def the_only(loaded: Loaded) -> str:
    (finding,) = found(loaded)
    return finding


def test_the_world_of_the_tests_has_every_kind_and_no_finding(world_folder, world) -> None:
    assert load(world_folder).findings == ()
    assert [kind for kind, entities in world.entities.items() if not entities] == []


def test_files_are_named_from_the_workspace_and_read_at_any_depth(world_folder) -> None:
    inside = load(world_folder, world_folder.parent.parent).organisation
    assert "tests/world/parcours/emprunter.yaml" in inside.sources
    outside = load(world_folder, Path("/nowhere")).organisation
    assert "world/parcours/emprunter.yaml" in outside.sources
    assert inside.id == outside.id == "world"


def test_a_folder_reached_through_a_link_is_read_alike(world_folder, tmp_path) -> None:
    (tmp_path / "lien").symlink_to(world_folder)
    assert load(tmp_path / "lien").findings == ()


def test_a_file_that_is_a_link_is_read_alike(world_folder, tmp_path) -> None:
    (tmp_path / "essais").mkdir()
    (tmp_path / "essais" / "organisation.yaml").symlink_to(world_folder / "organisation.yaml")
    assert list(load(tmp_path / "essais").organisation.sources) == ["essais/organisation.yaml"]


def test_sections_of_several_files_merge_by_id(reading) -> None:
    loaded = reading("units: {accueil: {name: L'accueil}}", "units: {atelier: {name: L'atelier}}")
    assert loaded.findings == ()
    assert list(loaded.organisation.of(Unit)) == ["accueil", "atelier"]
    assert loaded.organisation.place(loaded.organisation.of(Unit)["atelier"]).file == "b.yaml"


def test_the_organisation_itself_may_be_spread_over_files(reading) -> None:
    loaded = reading("organisation: {country: CH}", about="organisation: {name: Ici}\n")
    assert loaded.findings == ()
    assert (loaded.organisation.about.name, loaded.organisation.about.country) == ("Ici", "CH")


def test_the_same_id_twice_names_both_places(reading) -> None:
    assert the_only(reading("units:\n  accueil: {name: Un}", "units:\n\n  accueil: {name: Deux}")) == (
        "b.yaml:3:3 Y105 units has 'accueil' already at a.yaml:2:3 | Rename one of the two, or put their fields together."
    )


def test_the_first_of_two_entities_with_one_id_is_kept(reading) -> None:
    loaded = reading("units: {accueil: {name: Un}}", "units: {accueil: {name: Deux}}")
    assert loaded.organisation.of(Unit)["accueil"].name == "Un"


def test_the_same_id_in_two_sections_is_allowed(reading) -> None:
    loaded = reading("units: {accueil: {name: L'accueil}}\nchannels: {accueil: {type: counter}}")
    assert loaded.findings == ()


@pytest.mark.parametrize(
    ("marked", "finding"),
    [
        ("^unit:\n  accueil: {name: Un}", "Y101 there is no section 'unit' | Did you mean units?"),
        (
            "units:\n  accueil: {name: Un, ^dose: Prête.}",
            "Y102 units › accueil has no field 'dose' | Did you mean does?",
        ),
        (
            JOURNEY.replace("at:", "^neds: carte, at:"),
            "Y102 journeys › pret › steps › 1 has no field 'neds' | Did you mean needs?",
        ),
        (
            "units:\n  accueil: {^id: autre, name: Un}",
            "Y102 units › accueil has no field 'id' | Its id is accueil: rename the key, or drop this line.",
        ),
        ("channels:\n  ^tel: {name: Un}", "Y103 channels › tel lacks type | Add type: … to it."),
        (
            "journeys:\n  pret:\n    title: Emprunter\n    ^steps: []",
            "Y104 steps: at least one is needed | Write the first one below it.",
        ),
        (
            "journeys:\n  pret:\n    title: Emprunter\n    steps:\n      - ^{who: accueil}",
            "Y104 steps 1: a step says what you do (do) or what we do (does) | do: Choisissez la date.",
        ),
        (
            "journeys:\n  pret:\n    title: Emprunter\n    ^steps: {do: Demandez.}",
            "Y104 steps: a list is expected here | Begin each item on its own line with a dash and a space.",
        ),
        ("units:\n  accueil: {name: Un, stage: ^frond}", "Y104 stage cannot be 'frond' | Did you mean front?"),
        (
            "units:\n  accueil: {name: Un, stage: ^x}",
            "Y104 stage cannot be 'x' | There are: front, middle, back, partner, system.",
        ),
        (
            "units:\n  accueil: {name: Un, verified_on: ^hier}",
            "Y104 verified_on: 'hier' is not a date | Write the date as 2026-10-01.",
        ),
        (
            "units:\n  accueil: ^Un",
            "Y104 accueil: fields with a colon are expected here | Write its fields below it, indented by two spaces: name: …",
        ),
        (
            "units:\n  ^accueil:",
            "Y104 accueil: fields with a colon are expected here | Write its fields below it, indented by two spaces: name: …",
        ),
        (
            "units:\n  accueil: {^name: [Un]}",
            "Y104 name: a text is expected here | Write words, without a list or fields below them.",
        ),
        (
            "units:\n  accueil: {name: Un, ^does: {a: b}}",
            "Y104 does 1: a sentence is expected here | Write words, without fields below them.",
        ),
        ("channels:\n  tel: {type: phone, human: ^oui}", "Y104 human: yes or no is expected here | Write yes or no."),
        (
            "documents:\n  ^ticket de caisse: {name: Ticket}",
            "Y108 the id 'ticket de caisse' holds a space or a sign that references use | Write ticket-de-caisse here and the full words in name or title.",
        ),
        (
            JOURNEY + "      - {id: ^la/veille, do: Attendez.}\n",
            "Y108 the id 'la/veille' holds a space or a sign that references use | Write la-veille here and the full words in name or title.",
        ),
        (
            JOURNEY + "    problems:\n      - {id: ^demander, when: Fermé., do: Revenez.}\n",
            "Y104 id: two places in this journey have the id 'demander' | Give each step, problem and variant its own id.",
        ),
        (
            "promises:\n  ^retour: {from: votre appel}",
            "Y104 retour: a promise says either within (a delay) or by (a moment) | within: 14 days",
        ),
        (
            "guides:\n  depart:\n    ask: Quoi ?\n    answers:\n      - ^{answer: Rien.}",
            "Y104 answers 1: this answer leads nowhere | Add go: (a journey, problem or channel), says: (a text) or ask: with answers:.",
        ),
        (
            "^units:\n  - {name: Un}",
            "Y109 units does not hold entities by their id | Write an id and a colon before each entity.",
        ),
        (
            "^units: L'accueil",
            "Y109 units does not hold entities by their id | Write an id and a colon before each entity.",
        ),
    ],
)
def test_a_mistake_is_reported_at_its_place_with_what_to_write(reading, marked: str, finding: str) -> None:
    yaml, place = caret(marked)
    assert the_only(reading(yaml)) == f"a.yaml:{place} {finding}"


@pytest.mark.parametrize(
    ("field", "value"),
    [("hours", "aux heures de bureau"), ("number", "01 99 00"), ("cost", "pas cher"), ("answers_within", "bientôt")],
)
def test_a_quantity_that_cannot_be_read_for_sure_is_never_guessed(reading, field: str, value: str) -> None:
    yaml, place = caret(f"channels:\n  tel: {{type: phone, {field}: ^{value}}}")
    loaded = reading(yaml)
    (finding,) = loaded.findings
    assert (str(finding.place), finding.code) == (f"a.yaml:{place}", "Y107")
    assert finding.message.startswith(f"{field}: ")
    assert finding.hint
    assert "tel" not in loaded.organisation.of(Channel)


def test_an_inline_promise_is_read_like_one_with_an_id(reading) -> None:
    right = JOURNEY.replace("at: guichet", "promise: {within: 2 jours}")
    step = reading(right).organisation.of(Journey)["pret"].steps[0]
    assert step.promise.within.say("fr") == "2\xa0jours"
    wrong, place = caret(JOURNEY.replace("at: guichet", "promise: {within: 2 jours, ^otherwize: Appelez.}"))
    assert the_only(reading(wrong)) == (
        f"a.yaml:{place} Y102 journeys › pret › steps › 1 › promise has no field 'otherwize' | Did you mean otherwise?"
    )


def test_a_yes_or_no_without_quotes_is_a_warning_where_words_are_meant(reading) -> None:
    yaml, place = caret("channels:\n  tel: {type: phone, human: no, languages: [fr, ^no]}")
    loaded = reading(yaml)
    (finding,) = loaded.findings
    assert (str(finding.place), finding.code, finding.severity) == (f"a.yaml:{place}", "Y007", Severity.WARNING)
    assert loaded.organisation.of(Channel)["tel"].languages == ("fr", "no")
    assert loaded.organisation.of(Channel)["tel"].human is False


def test_a_folder_that_does_not_say_which_organisation_it_is(reading) -> None:
    loaded = reading("units:\n  accueil: {name: Un}", about="")
    assert the_only(loaded).startswith("a.yaml:1:1 Y106 no file says which organisation this is")
    assert loaded.organisation.about.name == "essais"
    assert list(loaded.organisation.of(Unit)) == ["accueil"]


@pytest.mark.parametrize(
    ("about", "code"),
    [
        ("^organisation: {country: FR}", "Y103"),
        ("organisation: {name: Ici, country: ^France}", "Y104"),
        ("organisation: {name: Ici, ^langages: fr}", "Y102"),
        ("organisation: {name: Ici, languages: ^français}", "Y104"),
        ("organisation: {name: Ici, languages: [fr, ^klingon]}", "Y104"),
        ("organisation: {name: Ici, ^languages: []}", "Y104"),
        ("organisation: {name: Ici, currency: ^euro}", "Y104"),
        ("organisation: {name: Ici, brand: {colours: {main: ^bleu}}}", "Y104"),
        ("organisation: {name: Ici, brand: ^bleu}", "Y104"),
        ("organisation: {name: Ici, defaults: {review_every: ^souvent}}", "Y107"),
    ],
)
def test_a_mistake_in_the_organisation_section_has_its_place_and_the_rest_is_kept(
    reading, about: str, code: str
) -> None:
    yaml, place = caret(about)
    loaded = reading(about=yaml)
    (finding,) = loaded.findings
    assert (str(finding.place), finding.code) == (f"organisation.yaml:{place}", code)
    assert finding.hint
    assert loaded.organisation.about.name == ("Ici" if "name" in about else "essais")
    assert loaded.organisation.language == "fr"


def test_a_language_may_say_its_country_in_either_way(reading) -> None:
    for tag in ("fr-CH", "fr_CH"):
        assert reading(about=f"organisation: {{name: Ici, languages: {tag}}}").organisation.language == "fr_CH"


def test_everything_is_reported_at_once_in_the_order_of_the_files(reading) -> None:
    loaded = reading(
        "units:\n  accueil: {nom: Un, stage: x}\nunit: {}\n",
        "channels:\n  tel: {type: phone, number: 12}\n  tel: {type: phone}\n",
    )
    assert [(str(finding.place), finding.code) for finding in loaded.findings] == [
        ("a.yaml:2:3", "Y103"),
        ("a.yaml:2:13", "Y102"),
        ("a.yaml:2:29", "Y104"),
        ("a.yaml:3:1", "Y101"),
        ("b.yaml:2:30", "Y107"),
        ("b.yaml:3:3", "Y005"),
    ]


def test_what_could_not_be_read_is_remembered_by_its_key_and_the_rest_is_kept(reading) -> None:
    loaded = reading("units:\n  accueil: {nom: Un}\n  atelier: {name: Deux}")
    assert loaded.organisation.refused == {"unit:accueil"}
    assert list(loaded.organisation.of(Unit)) == ["atelier"]


def test_every_finding_of_a_field_is_explained(reading) -> None:
    from generator.model.code import CODES

    loaded = reading("unit: {}\nunits:\n  a b: {nom: Un}\nchannels: [tel]\n", "units: {a b: {}}", about="")
    assert len({finding.code for finding in loaded.findings}) >= 5
    for finding in loaded.findings:
        assert finding.hint
        assert CODES[finding.code].severity == finding.severity


def test_steps_problems_and_variants_without_an_id_are_named_by_their_position(reading) -> None:
    yaml = JOURNEY + (
        "      - {do: Jouez., ends: Fini.}\n"
        "    problems:\n      - {when: Fermé., do: Revenez.}\n"
        "    variants:\n      - {when: Sur place., do: Entrez., steps: [{do: Jouez.}, {do: Rangez.}]}\n"
    )
    journey = reading(yaml).organisation.of(Journey)["pret"]
    assert [step.id for step in journey.steps] == ["demander", "step-2"]
    assert [problem.id for problem in journey.problems] == ["problem-1"]
    assert [step.id for step in journey.variants[0].steps] == ["variant-1-step-1", "variant-1-step-2"]


def test_inside_its_own_journey_a_place_may_be_named_in_full(reading) -> None:
    yaml = JOURNEY.replace("at: guichet", "choices: [{when: Fermé., go: pret/ferme}]") + (
        "    problems:\n"
        "      - {id: ferme, when: Fermé., do: Revenez., during: [pret/demander], back_to: pret/demander, or: autre/ici}\n"
    )
    journey = reading(yaml).organisation.of(Journey)["pret"]
    assert journey.steps[0].choices[0].go == "ferme"
    assert (journey.problems[0].during, journey.problems[0].back_to) == (("demander",), "demander")
    assert journey.problems[0].or_ == ("autre/ici",)
