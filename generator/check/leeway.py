"""Turns a rule into what it leaves to a customer: a repair afterwards, an exception or another way before."""

from generator.model.graph import graphs
from generator.model.kinds.journey import Problem
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation, Spot


def can_repair(organisation: Organisation, rule: Rule) -> bool:
    """Whether something is said for one who did not know: in the rule, or by a problem at which it binds."""
    return rule.if_missed is not None or any(isinstance(spot.node, Problem) for spot in _spots(organisation, rule))


def has_a_way_round(organisation: Organisation, rule: Rule) -> bool:
    """Whether there is an exception, or a choice or a variant at a place where it binds."""
    return rule.unless is not None or any(_way_round(organisation, spot) for spot in _spots(organisation, rule))


def _spots(organisation: Organisation, rule: Rule) -> list[Spot]:
    found = (target for reference in rule.binds_at for target in organisation.find(reference))
    return [target for target in found if isinstance(target, Spot)]


def _way_round(organisation: Organisation, spot: Spot) -> bool:
    choices = getattr(spot.node, "choices", ())
    return bool(choices or graphs(organisation)[spot.journey.id].variants_at(spot.node.id))
