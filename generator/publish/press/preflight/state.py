"""What an interpreter of content streams remembers between `q` and `Q`: place, colours, pen and type."""

from copy import copy
from dataclasses import dataclass

from generator.publish.press.preflight.geometry import EVERYWHERE, IDENTITY, Box, Matrix
from generator.publish.press.preflight.spaces import BLACK, Colour
from generator.publish.press.preflight.typesetting import UNKNOWN_TYPE, Type


@dataclass(slots=True)
class State:
    """The graphics state (ISO 32000-1, 8.4), as far as it decides what a press prints."""

    ctm: Matrix = IDENTITY
    clip: Box | None = EVERYWHERE
    """What is left to paint on; nothing when it is empty."""
    fill: Colour = BLACK
    stroke: Colour = BLACK
    fill_pattern: str = ""
    """The name of the pattern to fill with."""
    stroke_pattern: str = ""
    width: float = 1.0
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    masked: bool = False
    """Whether a soft mask lets things through in part."""
    fill_overprint: bool = False
    stroke_overprint: bool = False
    type: Type = UNKNOWN_TYPE
    size: float = 0.0
    letter_space: float = 0.0
    word_space: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    mode: int = 0
    """How text is drawn: 0 filled, 1 stroked, 2 both, 3 not at all; 4 to 7 the same and clip."""

    def copy(self) -> "State":
        """A state to change without changing this one."""
        return copy(self)
