import pytest

from generator.model.graph import graphs
from generator.model.kinds.document import Document
from generator.model.kinds.unit import Unit
from generator.model.knowledge import accepts, case_references, knowledge, lasts, needs_a_system, sees, stems


def unit(**fields) -> Unit:
    return Unit.model_validate({"id": "bord", "name": "Le contrôleur", **fields})


def document(**fields) -> Document:
    return Document.model_validate({"id": "abonnement", "name": "Votre abonnement", **fields})


@pytest.mark.parametrize(
    ("facts", "seen"),
    [
        (["abonnement"], True),
        (["les abonnements en cours"], True),
        (["billet", "Abonnements"], True),
        (["billet"], False),
        ([], None),
    ],
)
def test_a_unit_sees_a_document_by_its_id_or_its_words_and_one_that_says_nothing_may(facts, seen) -> None:
    assert sees(unit(sees=facts), document()) is seen


def test_the_unit_that_issues_asks_for_or_accepts_a_document_takes_it_for_good() -> None:
    bord = unit()
    assert accepts(bord, document()) is None
    assert accepts(bord, document(accepted_by="guichet")) is False
    assert accepts(bord, document(accepted_by=["guichet", "bord"])) is True
    assert accepts(bord, document(accepted_by="guichet", **{"from": "bord"})) is True
    assert accepts(bord, document(accepted_by="guichet", asked_by="bord")) is True


@pytest.mark.parametrize(
    ("form", "system"),
    [([], False), (["paper", "electronic"], False), (["electronic"], True), (["number"], True), (["copy"], False)],
)
def test_only_what_exists_on_no_paper_needs_a_system(form, system) -> None:
    assert needs_a_system(document(form=form)) is system


def test_references_are_numbers_and_what_channels_identify_with(world) -> None:
    assert case_references(world) == {"carte"}


def test_a_unit_learns_of_a_document_as_late_as_it_synchronises(world) -> None:
    found = list(knowledge(world, graphs(world)["emprunter"]))
    assert ("accueil", "fiche") in [(one.unit.id, one.document.id) for one in found]


def test_a_node_lasts_as_long_as_is_promised_there_else_as_is_said(world) -> None:
    nodes = graphs(world)["emprunter"].nodes
    assert str(lasts(world, nodes["demander"])) == "10 minutes"
    assert lasts(world, nodes["preparer"]) is not None
    assert lasts(world, nodes["table"]) is None


def test_stems_are_what_inflections_share_without_accents_and_short_words() -> None:
    assert stems("Annulez la vente") & stems("l'annulation des ventes") == {"annul", "vente"}
    assert stems("Déplacer un à un") == {"depla"}
