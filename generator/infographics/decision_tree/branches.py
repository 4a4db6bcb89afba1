"""Draws the lines of a decision tree: trunks that go down from a station, branches with round corners, and cards."""

from collections.abc import Sequence

from generator.infographics.canvas import Canvas
from generator.infographics.decision_tree.rows import Row, Setting
from generator.infographics.route import Point

_THICK = (7.0, 4.6, 3.4)
"""Of the lines of each depth, in mm on A3; the deepest one holds for all that are deeper."""


def draw_branches(canvas: Canvas, setting: Setting, rows: Sequence[Row]) -> None:
    """The cards, then the lines from the last one to the first one, then the stations over them."""
    for row in rows:
        if row.outcome:
            _card(canvas, setting, row)
    for row in reversed([row for row in rows if row.question]):
        _lines(canvas, setting, row, rows)
    for row in rows:
        _station(canvas, setting, row)


def _middle(row: Row) -> float:
    return row.top + row.room / 2


def _place(setting: Setting, row: Row) -> Point:
    """The station of a row."""
    return setting.trunk(row.depth + (row.choice is not None)), _middle(row)


def _lines(canvas: Canvas, setting: Setting, row: Row, rows: Sequence[Row]) -> None:
    """The line that leaves a question, with a branch to each of its answers."""
    x, y = _place(setting, row)
    level = row.depth + (row.choice is not None)
    start = next(index for index, other in enumerate(rows) if other is row) + 1
    ends = []
    for other in rows[start:]:
        if other.depth < level:
            break
        if other.depth == level:
            ends.append(_place(setting, other))
    thick = _THICK[min(level, len(_THICK) - 1)] * setting.large
    routes = [[(x, y), (x, end[1]), end] for end in ends]
    canvas.routes_together(routes, "main", thick, 5.5 * setting.large, casing=0.8 * canvas.unit)


def _station(canvas: Canvas, setting: Setting, row: Row) -> None:
    """A question mark where something is asked, a small ring where a branch ends."""
    (x, y), unit = _place(setting, row), setting.large
    if row.question:
        radius = (6.4 if row.choice is None else 5.4) * unit
        canvas.circle(x, y, radius, "paper", "ink", 2.2 * unit)
        canvas.icon("help", x, y, 1.45 * radius)
    else:
        radius = 2.5 * unit
        canvas.circle(x, y, radius, "paper", "ink", 1.3 * unit)
    canvas.solids.append((x - radius, y - radius, x + radius, y + radius))


def _card(canvas: Canvas, setting: Setting, row: Row) -> None:
    """The plate of an outcome, its icon, and the thin line that leads to it from the words of the answer."""
    outcome, unit, y = row.outcome, canvas.unit, _middle(row)
    assert outcome is not None
    height = min(row.room - 0.45 * setting.air, 1.5 * row.height)
    canvas.rect(setting.card, y - height / 2, setting.right - setting.card, height, "pale", 2.2 * unit)
    radius = setting.disc
    x = setting.card + setting.inset * 0.8 + radius
    canvas.circle(x, y, radius, "alert" if outcome.alarm else "main")
    canvas.icon(outcome.icon, x, y, 1.32 * radius, "on_alert" if outcome.alarm else "on_main")
    if row.choice and not row.question:
        left = setting.words(row)
        lines = canvas.lines(row.choice.answer, setting.width(row), setting.answer, 700)
        start = left + max(canvas.width(line, setting.answer, 700) for line in lines) + 1.6 * unit
        if setting.card - start > 3 * unit:
            canvas.line(
                (start, y), (setting.card - 1.2 * unit, y), "line", 0.7 * unit, f"0 {1.9 * unit:.2f}", round=True
            )
