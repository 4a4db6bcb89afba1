"""Turns a face into the rule by which a system's font takes its place until it has come, as wide and as high.

Without it every heading would break into other lines at the moment its font arrives, and what is below would jump.
"""

from generator.model.style import STAND_IN
from generator.model.typeface import Face

_SAMPLE = (
    "les clients qui ont perdu leur bon de commande peuvent demander un double au guichet; nous vous rappelons avant "
    "deux jours. The order that you paid for is on its way; ask us where it is. Que faire si rien ne vient ? Bonjour"
)
_ARIAL = 0.4432
_ARIAL_BOLD = 0.4784
"""What a sign of the sample takes on average in Arial and in its bold, in em; Liberation Sans has the same widths."""
_LOCAL = {
    False: 'local("Arial"),local("ArialMT"),local("Liberation Sans"),local("LiberationSans")',
    True: 'local("Arial Bold"),local("Arial-BoldMT"),local("Liberation Sans Bold"),local("LiberationSans-Bold")',
}
_LATIN = "U+20-7E,U+A0-FF,U+152-153,U+2010-201E,U+2026,U+202F"
"""Other signs wait for the family that has them."""


def stand_in_css(face: Face) -> str:
    """Return the `@font-face` rule of the face's stand-in; it is found under the family's name with ` stand-in`."""
    bold = face.weight >= 600
    scale = face.metrics.advance(_SAMPLE) / len(_SAMPLE) / (_ARIAL_BOLD if bold else _ARIAL)
    heights = {"ascent": face.metrics.ascender, "descent": face.metrics.descender, "line-gap": face.metrics.line_gap}
    overrides = "".join(f"{name}-override:{height / scale:.1%};" for name, height in heights.items())
    return (
        f'@font-face{{font-family:"{face.family}{STAND_IN}";font-weight:{face.weight};font-style:{face.style};'
        f"size-adjust:{scale:.1%};{overrides}unicode-range:{_LATIN};src:{_LOCAL[bold]}}}\n"
    )
