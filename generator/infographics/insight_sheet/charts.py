"""Turns the numbers of an insight into a chart: bars, a line with stations, shares of a whole, dots of a hundred."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.infographics.canvas import Canvas
from generator.infographics.insight_sheet.facts import Facts, Value
from generator.infographics.insight_sheet.plot import PIXELS, Spec, plot
from generator.model.colour import AA_GRAPHICS, contrast, mix


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a chart stands, in mm, and how large its words are."""

    left: float
    top: float
    width: float
    height: float
    size: float


def at(field: str) -> dict[str, Any]:
    """A position in pixels, computed by us."""
    return {"field": field, "type": "quantitative", "scale": None, "axis": None}


def words(field: str, size: float, colour: str, x: str, y: str, weight: int = 400, **mark: Any) -> Spec:
    """A layer of text: `size` in mm, x and y are fields that hold pixels."""
    style = {"type": "text", "fontSize": size * PIXELS, "fontWeight": weight, "fill": colour, "baseline": "middle"}
    return {"mark": {**style, **mark}, "encoding": {"text": {"field": field}, "x": at(x), "y": at(y)}}


def tint(canvas: Canvas) -> str:
    """The lightest mixture of the main colour that is still seen on paper."""
    main, paper = canvas.colour("main"), canvas.colour("paper")
    shares = (share / 20 for share in range(6, 21))
    return next((shade for share in shares if contrast(shade := mix(main, paper, share), paper) >= AA_GRAPHICS), main)


def bars(canvas: Canvas, facts: Facts, values: Sequence[Value], frame: Frame) -> None:
    """A bar for each number, its name above it, the number at its end."""
    main, other, ink = canvas.colour("main"), tint(canvas), canvas.colour("ink")
    step = frame.height / len(values)
    label = frame.size * 1.35
    thick = min(step - label - 0.55 * frame.size, 30 * canvas.unit)
    large = min(max(frame.size, thick * 0.8), 1.6 * frame.size)
    room = max(canvas.width(value.words, large, 800) for value in values) + 0.7 * large
    numbers = [0.0, *(float(value.number) for value in facts.values)]
    least, most = min(numbers), max(numbers)
    data = [
        {
            "label": value.label, "words": value.words, "number": float(value.number), "zero": 0,
            "name": (index * step + label / 2) * PIXELS, "top": (index * step + label) * PIXELS,
            "bottom": (index * step + label + thick) * PIXELS, "middle": (index * step + label + thick / 2) * PIXELS,
            "colour": main if value is facts.best or facts.best is None else other,
        }
        for index, value in enumerate(values)
    ]  # fmt: skip
    scale = {"domain": [least, most or 1], "range": [0, (frame.width - room) * PIXELS], "nice": False}
    x = {"field": "number", "type": "quantitative", "scale": scale, "axis": None}
    colour = {"field": "colour", "type": "nominal", "scale": None}
    layers: list[Spec] = [
        {
            "mark": {"type": "rect", "cornerRadius": 0.12 * thick * PIXELS},
            "encoding": {"x": {"datum": 0, "scale": scale, "axis": None}, "x2": x, "y": at("top"),
                         "y2": {"field": "bottom"}, "color": colour},
        },
        {
            "mark": {"type": "text", "align": "left", "dx": 0.35 * large * PIXELS, "fontSize": large * PIXELS,
                     "fontWeight": 800, "fill": ink, "baseline": "middle"},
            "encoding": {"text": {"field": "words"}, "x": x, "y": at("middle")},
        },
        words("label", frame.size, ink, "zero", "name", 600, align="left"),
    ]  # fmt: skip
    plot(canvas, layers, data, (frame.left, frame.top, frame.width, frame.height))


def line(canvas: Canvas, facts: Facts, values: Sequence[Value], frame: Frame) -> None:
    """A line with a station for each number, the number above it, its name below the chart."""
    main, ink, paper = (canvas.colour(token) for token in ("main", "ink", "paper"))
    u, size, large = canvas.unit, frame.size, frame.size * 1.25
    aside = max(canvas.width(value.label, size, 600) for value in (values[0], values[-1])) / 2 + u
    foot, step = 2.2 * size, (frame.width - 2 * aside) / max(1, len(values) - 1)
    every = next(n for n in range(1, len(values) + 1) if n * step >= _widest(canvas, values, size) or n == len(values))
    low, high = (float(edge(value.number for value in values)) for edge in (min, max))
    # A line that stays near its top is drawn without the zero, and then without the ground that stands on it.
    whole = low <= 0.6 * high
    floor = min(0.0, low) if whole else low - 0.5 * (high - low or 1)
    bottom, top = frame.height - foot, 2.4 * large
    heights = [bottom - (bottom - top) * (float(value.number) - floor) / ((high - floor) or 1) for value in values]
    aloof = [_aloof(heights, index, 0.35 * step, bottom - 5.4 * u - 1.3 * large) for index in range(len(values))]
    widths, data = [canvas.width(value.words, large, 800) for value in values], []
    for index, value in enumerate(values):
        told = (len(values) - 1 - index) % every == 0
        data.append({
            "x": (aside + index * step) * PIXELS, "number": float(value.number), "words": value.words if told else "",
            "label": value.label if told else "", "foot": (frame.height - foot / 2) * PIXELS,
            "fill": main if value is facts.best else paper,
            "x_words": (aside + index * step + aloof[index][0] * widths[index]) * PIXELS,
            "y_words": (heights[index] + aloof[index][1] * (5.4 * u + 0.6 * large)) * PIXELS,
        })  # fmt: skip
    scale = {"domain": [floor, high], "range": [bottom * PIXELS, top * PIXELS], "nice": False}
    y = {"field": "number", "type": "quantitative", "scale": scale, "axis": None}
    place = {"x": at("x"), "y": y}
    layers: list[Spec] = []
    if whole:
        layers.append({"mark": {"type": "area", "fill": canvas.colour("main_pale")}, "encoding": place})
        ground = {"y": {"datum": floor, "scale": scale, "axis": None}}
        layers.append({"mark": {"type": "rule", "stroke": ink, "strokeWidth": 0.7 * u * PIXELS}, "encoding": ground})
    layers += [
        {"mark": {"type": "line", "stroke": main, "strokeWidth": 4.4 * u * PIXELS}, "encoding": place},
        {
            "mark": {"type": "point", "filled": True, "size": 3.1416 * (3.4 * u * PIXELS) ** 2, "stroke": ink,
                     "strokeWidth": 1.7 * u * PIXELS, "opacity": 1},
            "encoding": {**place, "fill": {"field": "fill", "type": "nominal", "scale": None}},
        },
        words("words", large, ink, "x_words", "y_words", 800, align="center"),
        words("label", size, ink, "x", "foot", 600, align="center"),
    ]  # fmt: skip
    plot(canvas, layers, data, (frame.left, frame.top, frame.width, frame.height))


def _aloof(heights: Sequence[float], index: int, steep: float, lowest: float) -> tuple[float, int]:
    """Where the number stands, away from the line: beside its station in its own widths, above (-1) or below (1)."""
    here = heights[index]
    before = here - heights[index - 1] if index else 0.0
    after = here - heights[index + 1] if index + 1 < len(heights) else 0.0
    if before > 0 and after > 0 and max(before, after) > 0.4 * steep and here < lowest:
        return 0.0, 1
    return (0.5 if before > steep else 0.0) - (0.5 if after > steep else 0.0), -1


def _widest(canvas: Canvas, values: Sequence[Value], size: float) -> float:
    label = max(canvas.width(value.label, size, 600) for value in values)
    return max(label, *(canvas.width(value.words, 1.25 * size, 800) for value in values)) + 0.8 * size


def shares(canvas: Canvas, facts: Facts, values: Sequence[Value], frame: Frame) -> None:
    """One column cut into the shares, the names beside them, pushed apart where shares are thin."""
    main, other, ink = canvas.colour("main"), tint(canvas), canvas.colour("ink")
    total = float(sum(value.number for value in values)) or 1.0
    large = 1.7 * frame.size
    tops, y = [], 0.0
    for value in values:
        tops.append(y)
        y += float(value.number) / total * frame.height
    heights = [float(value.number) / total * frame.height for value in values]
    middles = _apart([top + height / 2 for top, height in zip(tops, heights, strict=True)], 1.45 * large, frame.height)
    column = max(canvas.width(value.words, large, 800) for value in values)
    names = max(canvas.width(value.label, frame.size, 600) for value in values) + column + 0.6 * large
    wide = max(0.2 * frame.width, min(0.5 * frame.width, frame.width - names - 12 * canvas.unit))
    left = wide + 11 * canvas.unit
    data = [
        {
            "label": value.label, "words": value.words, "colour": main if value is facts.best else other,
            "zero": 0, "wide": wide * PIXELS, "top": top * PIXELS, "bottom": (top + height) * PIXELS,
            "middle": (top + height / 2) * PIXELS, "name": middle * PIXELS, "out": (wide + 1.5 * canvas.unit) * PIXELS,
            "near": (left - 2 * canvas.unit) * PIXELS, "number": (left + column) * PIXELS,
            "beside": (left + column + 0.6 * large) * PIXELS,
        }
        for value, top, height, middle in zip(values, tops, heights, middles, strict=True)
    ]  # fmt: skip
    gap, paper = min(1.2 * canvas.unit, 0.3 * min(heights)), canvas.colour("paper")
    layers: list[Spec] = [
        {
            "mark": {"type": "rect", "stroke": paper, "strokeWidth": gap * PIXELS},
            "encoding": {"x": at("zero"), "x2": {"field": "wide"}, "y": at("top"), "y2": {"field": "bottom"},
                         "fill": {"field": "colour", "type": "nominal", "scale": None}},
        },
        {
            "mark": {"type": "rule", "stroke": canvas.colour("grey"), "strokeWidth": 0.5 * canvas.unit * PIXELS},
            "encoding": {"x": at("out"), "x2": {"field": "near"}, "y": at("middle"), "y2": {"field": "name"}},
        },
        words("words", large, ink, "number", "name", 800, align="right"),
        words("label", frame.size, ink, "beside", "name", 600, align="left"),
    ]  # fmt: skip
    plot(canvas, layers, data, (frame.left, frame.top, frame.width, frame.height))


def _apart(wanted: list[float], least: float, height: float) -> list[float]:
    """Places at least so far from one another and from both ends, as near as can be to those wanted, in order."""
    least = min(least, height / len(wanted))
    placed: list[float] = []
    for middle in wanted:
        placed.append(max(middle, placed[-1] + least if placed else least / 2))
    limit = height - least / 2
    for index in reversed(range(len(placed))):
        placed[index] = min(placed[index], limit)
        limit = placed[index] - least
    return placed


def dots(canvas: Canvas, facts: Facts, values: Sequence[Value], frame: Frame) -> None:
    """A hundred dots, as many of them filled as the number says; what they mean beside them."""
    main, ink, paper = (canvas.colour(token) for token in ("main", "ink", "paper"))
    side = min(frame.height, 0.62 * frame.width)
    (shown, *_), step = values, side / 10
    filled = round(float(shown.number))
    data: list[Spec] = [
        {
            "x": (number % 10 + 0.5) * step * PIXELS, "y": (number // 10 + 0.5) * step * PIXELS,
            "fill": main if number < filled else paper,
        }
        for number in range(100)
    ]  # fmt: skip
    mark = {"type": "point", "filled": True, "size": 3.1416 * (0.36 * step * PIXELS) ** 2, "stroke": main, "opacity": 1}
    fill = {"field": "fill", "type": "nominal", "scale": None}
    layer: Spec = {
        "mark": {**mark, "strokeWidth": 0.9 * canvas.unit * PIXELS},
        "encoding": {"x": at("x"), "y": at("y"), "fill": fill},
    }
    plot(canvas, [layer], data, (frame.left, frame.top, side, side))
    say, left = canvas.scene.wording, frame.left + side + 10 * canvas.unit
    width, y, large = frame.left + frame.width - left, frame.top, 1.6 * frame.size
    for count, label, ground in ((filled, shown.label, main), (100 - filled, say("The others"), paper)):
        canvas.circle(left + 0.5 * large, y + 0.65 * large, 0.42 * large, ground, main, 0.9 * canvas.unit)
        told = say("{count} out of 100", count=count)
        y = canvas.text(left + 1.4 * large, y, told, width - 1.4 * large, large, 800)
        y = canvas.text(left + 1.4 * large, y, label, width - 1.4 * large, frame.size, 600, colour=ink) + large
