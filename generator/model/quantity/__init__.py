"""The typed quantities: each reads what people write, keeps it exact, and says it in any language."""

from generator.model.quantity.duration import Duration
from generator.model.quantity.duration_sum import add
from generator.model.quantity.error import QuantityError
from generator.model.quantity.hours import Hours
from generator.model.quantity.money import Money
from generator.model.quantity.odds import Odds
from generator.model.quantity.phone import Phone
from generator.model.quantity.phone_plan import CostClass

__all__ = ["CostClass", "Duration", "Hours", "Money", "Odds", "Phone", "QuantityError", "add"]
