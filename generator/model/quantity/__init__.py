"""The typed quantities: each reads what people write, keeps it exact, and says it in any language."""

from generator.model.quantity.duration import Duration
from generator.model.quantity.duration_sum import add
from generator.model.quantity.error import QuantityError

__all__ = ["Duration", "QuantityError", "add"]
