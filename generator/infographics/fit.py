"""Turns a layout that depends on one measure into the layout at the largest measure at which it fits its sheet."""

from collections.abc import Callable
from typing import TypeVar

Layout = TypeVar("Layout")


def largest(
    layout: Callable[[float], Layout], fits: Callable[[Layout], bool], smallest: float, biggest: float, steps: int = 48
) -> Layout:
    """Search the measures between `smallest` and `biggest` (both included) for the largest whose layout fits.

    When none fits, the layout at `smallest` comes back: its maker knows what to shorten, or to put on another sheet.
    """
    measures = (
        [smallest + (biggest - smallest) * step / steps for step in range(steps + 1)]
        if biggest > smallest
        else [smallest]
    )
    low, best = 0, layout(measures[0])
    if not fits(best):
        return best
    high = len(measures) - 1
    while low < high:
        middle = (low + high + 1) // 2
        trial = layout(measures[middle])
        if fits(trial):
            low, best = middle, trial
        else:
            high = middle - 1
    return best
