"""Turns calls in millimetres into a drawing: shapes become SVG in painting order, texts become measured labels."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.infographics.drawing import Drawing, Label, Scene, TooLong
from generator.infographics.icon import icon
from generator.infographics.route import Box, Point, marks, path_of, shortened
from generator.model.entity import Entity

Align = Literal["left", "center", "right"]
Tag = Literal["p", "h1", "h2", "h3"]
_WAY = 4.5
"""Lines thicker than this, in mm on A3, are ways."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text was written, so that the writer can be told when it does not fit."""

    entity: Entity
    path: tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A route as it was drawn, kept for those who must not run into it."""

    points: tuple[Point, ...]
    thick: float
    colour: str


class Canvas:
    """A sheet being drawn. What is painted first lies below; labels lie above every shape, in reading order."""

    def __init__(self, scene: Scene, memo: dict[tuple[object, ...], list[str]] | None = None) -> None:
        self.scene = scene
        self._memo = {} if memo is None else memo
        self.sheet = scene.sheet
        self.shapes: list[str] = []
        self.labels: list[Label] = []
        self.routes: list[Route] = []
        self.solids: list[Box] = []
        """Stations, pills and plates: boxes where no text of another thing may lie."""
        self.too_long: list[TooLong] = []
        self.unit = math.sqrt(scene.sheet.width * scene.sheet.height / (420 * 297))
        """Measures are given for A3 and multiplied by this: 1 on A3, 0.71 on A4."""
        shapes = scene.style.shapes
        self.margin = shapes.get("margin", 14) * self.unit
        self._corner = shapes.get("corner", 1)
        self._display_from = shapes.get("display_from", math.inf)
        self._route = shapes.get("route", 1)

    def size(self, on_a3: float) -> float:
        """A font size given in mm for A3, on this sheet; never below its smallest."""
        return max(on_a3 * self.unit, self.sheet.small)

    def colour(self, token: str) -> str:
        """A colour of the style by its token (`main`, `alert`, `ink`…); a `#rrggbb` stands for itself."""
        return token if token.startswith("#") else self.scene.style.colours[token]

    # Shapes

    def rect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        radius: float = 0,
        stroke: str = "",
        thick: float = 0,
    ) -> None:
        """A rectangle; `fill` and `stroke` are tokens or colours, nothing means none; a theme may round corners."""
        self.box(x, y, width, height, fill, min(radius * self._corner, width / 2, height / 2), stroke, thick)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str,
        radius: float = 0,
        stroke: str = "",
        thick: float = 0,
    ) -> None:
        """A rectangle whose corners are exactly as round as told."""
        corner = f' rx="{radius:.2f}"' if radius else ""
        self.shapes.append(
            f'<rect x="{x:.3f}" y="{y:.3f}" width="{width:.3f}" height="{height:.3f}"{corner}'
            f"{self._paint(fill, stroke, thick)}/>"
        )

    def circle(self, x: float, y: float, radius: float, fill: str, stroke: str = "", thick: float = 0) -> None:
        """A circle about (x, y); half of the stroke lies outside the radius."""
        self.shapes.append(f'<circle cx="{x:.3f}" cy="{y:.3f}" r="{radius:.3f}"{self._paint(fill, stroke, thick)}/>')

    def line(self, start: Point, end: Point, colour: str, thick: float, dashes: str = "", round: bool = False) -> None:
        """A straight line; `dashes` as in SVG, in millimetres."""
        # A line as thick as this is a way that happens to be straight.
        thick *= self._route if thick > _WAY * self.unit else 1
        dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
        cap = ' stroke-linecap="round"' if round else ""
        d = f"M{start[0]:.3f} {start[1]:.3f}L{end[0]:.3f} {end[1]:.3f}"
        self.shapes.append(f'<path d="{d}"{self._paint("", colour, thick)}{dashed}{cap}/>')

    def path(self, d: str, fill: str = "", stroke: str = "", thick: float = 0) -> None:
        """Any SVG path in millimetres."""
        self.shapes.append(f'<path d="{d}"{self._paint(fill, stroke, thick)}/>')

    def route(
        self, points: Sequence[Point], colour: str, thick: float, radius: float, casing: float = 0, over: str = "paper"
    ) -> None:
        """A thick line with round corners; `casing` leaves a gap of that width on both sides in whatever lies below."""
        d, thick = path_of(points, radius), thick * self._route
        if casing:
            self.path(d, stroke=over, thick=thick + 2 * casing)
        self.path(d, stroke=colour, thick=thick)
        self.routes.append(Route(tuple(points), thick, self.colour(colour)))

    def routes_together(
        self, routes: Sequence[Sequence[Point]], colour: str, thick: float, radius: float, casing: float
    ) -> None:
        """Routes that branch from one another: one gap around all of them, none between them and none at their ends."""
        thick *= self._route
        for points in routes:
            self.path(path_of(shortened(points, thick), radius), stroke="paper", thick=thick + 2 * casing)
        for points in routes:
            self.path(path_of(points, radius), stroke=colour, thick=thick)
        self.routes += [Route(tuple(points), thick, self.colour(colour)) for points in routes]

    def chevrons(
        self, points: Sequence[Point], size: float, colour: str = "paper", every: float = 48, shortest: float = 14,
        margin: float = 0, avoid: Sequence[Box] = (),
    ) -> list[Box]:  # fmt: skip
        """Arrow marks along a route, none within a box of `avoid`: the direction is seen without colour.

        Return the room around each mark, for routes that run on together: `avoid` it, and none comes twice.
        """
        size *= self._route
        a, b = size * 0.35, size * 0.62
        placed: list[Box] = []
        for (x, y), angle in marks(points, every, shortest, margin):
            if not any(left < x < right and top < y < bottom for left, top, right, bottom in avoid):
                placed.append((x - 4 * size, y - 4 * size, x + 4 * size, y + 4 * size))
                self.shapes.append(
                    f'<path transform="translate({x:.3f} {y:.3f}) rotate({angle:.2f})"'
                    f' d="M{-a:.3f} {-b:.3f}L{a:.3f} 0L{-a:.3f} {b:.3f}"'
                    f'{self._paint("", colour, size * 0.36)} stroke-linecap="round" stroke-linejoin="round"/>'
                )
        return placed

    def icon(self, name: str, x: float, y: float, size: float, colour: str = "ink") -> None:
        """An icon centred on (x, y)."""
        scale, left, top = size / 24, x - size / 2, y - size / 2
        self.shapes.append(
            f'<path transform="translate({left:.3f} {top:.3f}) scale({scale:.5f})" d="{icon(name)}"'
            f' fill="{self.colour(colour)}"/>'
        )

    # Text

    def lines(
        self,
        words: str,
        width: float,
        size: float,
        weight: int = 400,
        *,
        italic: bool = False,
        family: str = "",
        spacing: float = 0,
    ) -> list[str]:
        """The words in the typography of the language, in the fewest and most even lines of that width."""
        # Lines depend on the width in em only: drafts of one sheet at several places and sizes share them.
        key = (words, round(width / size, 3), weight, italic, family, spacing)
        if key not in self._memo:
            text = self._typeset(words)
            face = self._family(family, weight)
            found = self.scene.typefaces.wrap(text, 1, width / size, face, weight, italic, spacing)
            # Where a long word might have been broken, and was not, nothing is left.
            self._memo[key] = [line.replace("\u200b", "") for line in found]
        return self._memo[key]

    def draft(self) -> "Canvas":
        """An empty canvas of the same sheet, to measure what something will take."""
        return Canvas(self.scene, self._memo)

    def width(
        self, words: str, size: float, weight: int = 400, *, italic: bool = False, family: str = "", spacing: float = 0
    ) -> float:
        """How wide the words are on one line."""
        return self.scene.typefaces.width(
            self._typeset(words), size, self._family(family, weight), weight, italic, spacing * size
        )

    def height(
        self, words: str, width: float, size: float, weight: int = 400, *, leading: float = 1.25, italic: bool = False,
        family: str = "", spacing: float = 0,
    ) -> float:  # fmt: skip
        """How high the words stand when `text` sets them."""
        return (
            len(self.lines(words, width, size, weight, italic=italic, family=family, spacing=spacing)) * size * leading
        )

    def text(
        self, x: float, y: float, words: str, width: float, size: float, weight: int = 400, *, colour: str = "ink",
        align: Align = "left", leading: float = 1.25, tag: Tag = "p", italic: bool = False, family: str = "",
        spacing: float = 0, href: str = "", room: float = 0, origin: Origin | None = None,
    ) -> float:  # fmt: skip
        """Set words in the box that starts at (x, y) and is `width` wide; return its bottom. No words: `y`.

        More than `room` (a height in mm; nothing: any) is cut at a word with an ellipsis; what was cut, and a word
        wider than its box, is noted in `too_long` when `origin` says who wrote it.
        """
        lines = self.lines(words, width, size, weight, italic=italic, family=family, spacing=spacing)
        if not lines:
            return y
        family = self._family(family, weight)
        wide = any(
            self.width(line, size, weight, italic=italic, family=family, spacing=spacing) > width + 0.05
            for line in lines
        )
        most = max(1, int((room + 0.01) / (size * leading))) if room else len(lines)
        if (wide or most < len(lines)) and origin:
            fits = sum(map(len, lines[:most])) if most < len(lines) else int(len(words) * 0.8)
            self.too_long.append(TooLong(origin.entity, origin.path, words, fits))
        if most < len(lines):
            lines = [*lines[: most - 1], lines[most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"]
        label = Label(
            x,
            y,
            width,
            tuple(lines),
            size,
            weight,
            self.colour(colour),
            align,
            leading,
            tag,
            italic,
            "" if family == self.scene.style.text else family,
            href,
            spacing,
        )
        self.labels.append(label)
        return label.bottom

    def pill(
        self, x: float, y: float, words: str, size: float, *, fill: str = "main", colour: str = "on_main",
        weight: int = 700, icon: str = "", stroke: str = "",
    ) -> tuple[float, float]:  # fmt: skip
        """Words on a rounded plate, with an icon before them if wished; return its width and its height."""
        height, inset = size * 1.8, size * 0.95
        lead = size * 1.45 if icon else 0.0
        words_width = self.width(words, size, weight)
        width = 2 * inset + lead + words_width
        self.rect(x, y, width, height, fill, height / 2, stroke, size * 0.09 if stroke else 0)
        if icon:
            self.icon(icon, x + inset + size * 0.5, y + height / 2, size * 1.25, colour)
        self.text(
            x + inset + lead, y + (height - size * 1.25) / 2, words, words_width + 0.2, size, weight, colour=colour
        )
        self.solids.append((x, y, x + width, y + height))
        return width, height

    def pill_width(self, words: str, size: float, weight: int = 700, icon: str = "") -> float:
        """How wide a pill with these words is."""
        return size * (1.9 + (1.45 if icon else 0)) + self.width(words, size, weight)

    # The result

    def drawing(self, title: str, equivalent: str) -> Drawing:
        """The finished sheet."""
        return Drawing(title, self.sheet, "".join(self.shapes), tuple(self.labels), equivalent, tuple(self.too_long))

    def _typeset(self, words: str) -> str:
        key = (words,)
        if key not in self._memo:
            self._memo[key] = [self.scene.wording.typeset(words)]
        return self._memo[key][0]

    def _family(self, family: str, weight: int) -> str:
        """The family asked for;
        else the display family for words as heavy as the theme says, the text family for all others.
        """
        return family or (self.scene.style.display if weight >= self._display_from else self.scene.style.text)

    def _paint(self, fill: str, stroke: str, thick: float) -> str:
        inside = f' fill="{self.colour(fill)}"' if fill else ' fill="none"'
        return inside + (f' stroke="{self.colour(stroke)}" stroke-width="{thick:.3f}"' if stroke and thick else "")
