"""What every drawing has to hold: nothing sticks out, nothing touches, nothing is too small, nothing lies on a sign."""

from made import collisions, outside, smallest

from generator.infographics.drawing import Drawing, Label, Sheet
from generator.model.typeface import Typefaces


def faults(drawing: Drawing, sheet: Sheet, typefaces: Typefaces) -> list[object]:
    """Everything that is wrong on any sheet of a drawing; nothing when it is sound."""
    found: list[object] = list(drawing.too_long)
    headings = [label.tag for label in drawing.labels if label.tag.startswith("h")]
    if headings[:1] != ["h1"]:
        found.append(("read first", *headings[:1]))
    for page in drawing.pages:
        found += [("outside", label.lines) for label in outside(page)]
        found += [("wide", label.lines) for label in page.labels if _wide(label, typefaces)]
        found += [("touch", *pair) for pair in collisions(page, typefaces)]
        if smallest(page) < sheet.smallest - 1e-6:
            found.append(("small", smallest(page)))
    return found


def _wide(label: Label, typefaces: Typefaces) -> bool:
    """Whether a line is longer than its place, so that it may run into whatever stands beside it."""
    spacing = label.spacing * label.size
    return any(
        typefaces.width(line, label.size, label.family or None, label.weight, label.italic, spacing) > label.width + 0.4
        for line in label.lines
    )


def filled(drawing: Drawing) -> float:
    """How far down the words of the emptiest sheet reach before the strip, as a share of its height."""
    return min(
        sorted(label.bottom for label in page.labels if label.bottom < 0.8 * page.sheet.height)[-1] / page.sheet.height
        for page in drawing.pages
    )
