"""Turns the functions of a gradient into the colours at its stops, which bound what lies between them."""

from typing import Any

from generator.publish.press.preflight.trust import content_of

_DEEPEST, _MOST_SAMPLES = 6, 4096
Values = tuple[float, ...]


def stops(function: Any, depth: int = 0) -> tuple[Values, ...]:
    """The colours at the ends and samples of a function of one input (ISO 32000-1, 7.10); empty for type 4.

    An array of functions, one for each channel, gives its ends alone.
    """
    if depth > _DEEPEST or function is None:
        return ()
    if not hasattr(function, "keys"):
        parts = [stops(one, depth + 1) for one in list(function)[:32]]
        if not parts or not all(parts):
            return ()
        return tuple(tuple(part[end][0] for part in parts) for end in (0, -1))
    kind = int(function.get("/FunctionType", -1))
    if kind == 2:
        return _values(function.get("/C0", (0,))), _values(function.get("/C1", (1,)))
    if kind == 3:
        return tuple(colour for one in list(function["/Functions"])[:256] for colour in stops(one, depth + 1))
    return _samples(function) if kind == 0 else ()


def _values(numbers: Any) -> Values:
    return tuple(float(number) for number in numbers)


def _samples(function: Any) -> tuple[Values, ...]:
    """The samples of a table, if its channels have eight bits each."""
    channels = len(function["/Range"]) // 2
    if int(function["/BitsPerSample"]) != 8 or channels == 0:
        return ()
    lows, spans = zip(*_ranges(function, channels), strict=True)
    data = content_of(function)[: _MOST_SAMPLES * channels]
    return tuple(
        tuple(low + span * byte / 255 for low, span, byte in zip(lows, spans, data[at : at + channels], strict=True))
        for at in range(0, len(data) - channels + 1, channels)
    )


def _ranges(function: Any, channels: int) -> list[tuple[float, float]]:
    ends = [float(number) for number in function.get("/Decode", function["/Range"])]
    return [(ends[2 * channel], ends[2 * channel + 1] - ends[2 * channel]) for channel in range(channels)]
