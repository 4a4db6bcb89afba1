"""Turns opening hours into seven bars, one for each day of the week."""

from babel.dates import get_day_names

from generator.infographics.canvas import Canvas
from generator.model.quantity import Hours

_DAWN, _DUSK = 7 * 60, 21 * 60


def week(
    canvas: Canvas, hours: Hours, x: float, y: float, width: float, height: float, size: float,
    colour: str = "on_main", under: str = "main",
) -> float:  # fmt: skip
    """Opening hours as seven bars, filled where it is open between early morning and late evening; return the bottom.

    A closed day shows a dash: the difference is seen without colour.
    """
    gap = width * 0.022
    bar = (width - 6 * gap) / 7
    names = get_day_names("narrow", "stand-alone", locale=canvas.scene.wording.language)
    for day, spans in enumerate(hours.week()):
        left = x + day * (bar + gap)
        canvas.rect(left, y, bar, height, under, bar * 0.1, colour, max(0.25, bar * 0.035))
        for opening, closing in spans:
            top, bottom = (
                (min(max(time, _DAWN), _DUSK) - _DAWN) / (_DUSK - _DAWN) * height for time in (opening, closing)
            )
            canvas.rect(left, y + top, bar, max(bottom - top, 0.3), colour, bar * 0.1)
        if not spans:
            canvas.line((left + bar * 0.3, y + height / 2), (left + bar * 0.7, y + height / 2), colour, bar * 0.08)
        canvas.text(
            left - gap, y + height + size * 0.15, names[day], bar + 2 * gap, size, 600, colour=colour, align="center"
        )
    return y + height + size * 1.4
