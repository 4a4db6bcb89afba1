"""Turns `#rrggbb` colours into contrasts and mixtures, by the formulas of WCAG 2.2."""

AA_TEXT = 4.5
AA_GRAPHICS = 3.0


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(colour: str, ground: str, share: float) -> str:
    """`share` of a colour laid over a ground."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs)


def readable_on(ground: str, *candidates: str) -> str:
    """The candidate with the best contrast on a ground."""
    return max(candidates, key=lambda colour: contrast(colour, ground))


def darkened_to(colour: str, ground: str, ratio: float = AA_TEXT) -> str:
    """The colour itself, or the least darkened mixture with black that reaches a contrast ratio on a light ground."""
    return next(
        (shade for step in range(21) if contrast(shade := mix(colour, "#000000", 1 - step / 20), ground) >= ratio),
        "#000000",
    )


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
