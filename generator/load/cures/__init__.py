"""Cures: each knows one slip of the pen, says it in the writer's words and sets it right in the draft."""

from collections.abc import Callable

from generator.load.case import Case
from generator.load.cures import blocks, brackets, colons, quotes, starts
from generator.model.finding import Finding

Cure = Callable[[Case], Finding | None]
"""Returns None, and leaves the draft alone, if the case is not its slip."""

CURES: tuple[Cure, ...] = (
    quotes.open_quote,
    quotes.escape,
    blocks.second_document,
    blocks.tabs,
    colons.missing_space,
    starts.hash_start,
    starts.special,
    starts.brackets,
    quotes.after_quote,
    blocks.dash_in_line,
    blocks.list_item,
    blocks.too_far_right,
    blocks.out_of_line,
    blocks.no_colon,
    colons.nameless,
    colons.colon_of_item,
    colons.colon,
    colons.colon_below,
    brackets.missing_comma,
    brackets.open_bracket,
)
"""From the most telling signs to the faintest; the first that knows the slip has it."""
