import pytest

from generator.model.announcements import announcements
from generator.model.kinds.promise import Commitment
from generator.model.kinds.rule import Rule
from tests.check.conftest import _over


@pytest.fixture(scope="module")
def told():
    yaml = """
rules:
  au-journey: {says: A., why: Z., binds_at: livraison/recevoir, announced_at: livraison}
  au-canal: {says: B., why: Z., binds_at: livraison/recevoir, announced_at: comptoir}
  au-papier: {says: C., why: Z., binds_at: livraison/recevoir, announced_at: bon}
  au-pas: {says: D., why: Z., binds_at: livraison/recevoir, announced_at: livraison/recevoir}
  nulle-part: {says: E., why: Z., binds_at: livraison/recevoir, announced_at: livraison/nowhere}
documents:
  bon: {name: Le bon, from: magasin, why: Il prouve.}
journeys:
  livraison:
    variants:
      - {id: retirer, when: Vous venez., from: choisir, do: Venez., gives: bon, ends: Le meuble est chez vous.}
"""
    return announcements(_over(yaml).organisation)["livraison"]


def rules_told_at(told, node: str) -> list[str]:
    return [one.tells.id for one in told if one.node.id == node and isinstance(one.tells, Rule)]


def test_a_rule_is_told_at_the_node_at_its_channels_by_its_documents_and_at_the_first_step_of_a_journey(told) -> None:
    assert rules_told_at(told, "choisir") == ["au-journey", "au-canal"]
    assert rules_told_at(told, "retirer") == ["au-papier"]
    assert rules_told_at(told, "recevoir") == ["au-pas"]


def test_a_promise_is_told_where_it_is_made(told) -> None:
    assert [one.node.id for one in told if isinstance(one.tells, Commitment)] == ["preparer"]


def test_what_is_announced_nowhere_is_told_nowhere(told) -> None:
    assert "nulle-part" not in [one.tells.id for one in told if isinstance(one.tells, Rule)]
