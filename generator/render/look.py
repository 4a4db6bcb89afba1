"""Turns what a brand asks of a theme into findings: no such theme, no such font, colours that cannot be read."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from rapidfuzz import process

from generator.model.code import Documentation, document
from generator.model.colour import AA_TEXT, contrast
from generator.model.finding import Finding, Severity
from generator.model.organisation import Organisation
from generator.model.style import Style
from generator.render.brand import daylight, night
from generator.render.families import installed, unknown
from generator.render.theme import load_theme, unknown_theme
from generator.render.tokens import BrokenTheme

UNKNOWN_FAMILY = document(Documentation("V907", "unknown-family", Severity.ERROR, "visual", """
The brand asks for a family of type that is not installed. Families come from packages, so that every machine prints the
same: `pip install fontpkg-…` brings one. A font of your own is named by its files, in the organisation's folder.

```yaml bad
organisation:
  name: Meubles Léman
  brand: {fonts: {text: Intér}}
```

```yaml good
organisation:
  name: Meubles Léman
  brand: {fonts: {text: Inter}}
```
"""))  # fmt: skip
UNREADABLE_PAIR = document(Documentation("V908", "unreadable-pair", Severity.ERROR, "visual", """
A colour of the brand and one of the theme meet as words and ground, on paper or on a page by day or by night, with less
than 4.5 to 1 between them: the least that WCAG 2.2 (1.4.3) asks for text. V901 looks at the brand's colours alone, on
white; this looks at the pairs that the theme really prints.

```yaml bad
organisation:
  name: Meubles Léman
  brand: {theme: picto, colours: {main: "#777777"}}
```

```yaml good
organisation:
  name: Meubles Léman
  brand: {theme: picto, colours: {main: "#6A6A6A"}}
```
"""))  # fmt: skip

PRINTED = (
    ("main", "paper"), ("alert", "paper"), ("ink", "paper"), ("grey", "paper"), ("ink", "pale"), ("ink", "main_pale"),
    ("main", "main_pale"), ("alert", "alert_pale"), ("on_main", "main"), ("on_alert", "alert"),
    ("on_highlight", "highlight"),
)  # fmt: skip
"""Words and their grounds on paper, by the names of the style's colours."""
SHOWN = (
    ("main", "paper"), ("alert", "paper"), ("ink", "paper"), ("grey", "paper"), ("ink", "pale"), ("grey", "pale"),
    ("main", "main-pale"), ("alert", "alert-pale"), ("ink", "main-pale"), ("on-main", "main"), ("on-alert", "alert"),
    ("on-band", "band"), ("on-highlight", "highlight"),
)  # fmt: skip
"""The same on the site, by the names of its palettes."""


def look_findings(organisation: Organisation, workspace: Path | None = None) -> Iterator[Finding]:
    """Everything that is wrong between an organisation's brand and its theme."""
    missing = list(unknown_theme(organisation, workspace))
    if missing:
        yield from missing
        return
    yield from _families(organisation)
    try:
        style = load_theme(organisation.about.brand, workspace, organisation.assets).style
    except BrokenTheme as broken:
        yield from broken.findings
        return
    yield from _contrasts(organisation, style)


def _families(organisation: Organisation) -> Iterator[Finding]:
    for use, names in organisation.about.brand.fonts:
        for number in unknown(names):
            known = sorted(installed())
            near = process.extractOne(names[number], known, score_cutoff=60)
            there = f"There are: {', '.join(known)}; or name a file, fonts/Name.ttf."
            yield Finding(
                organisation.place_in("organisation", "brand", "fonts", use, number),
                UNKNOWN_FAMILY.code,
                f"there is no family {names[number]!r} among the fonts that are installed",
                f"Did you mean {near[0]}?" if near else there,
                UNKNOWN_FAMILY.severity,
            )


def _contrasts(organisation: Organisation, style: Style) -> Iterator[Finding]:
    """One finding for each pair that cannot be read, at the brand's colour that is in it."""
    palettes: tuple[tuple[str, Mapping[str, str], tuple[tuple[str, str], ...]], ...] = (
        ("on paper", style.colours, PRINTED),
        ("on the site by day", daylight(style.colours), SHOWN),
        ("on the site by night", night(style.colours), SHOWN),
    )
    for where, colours, pairs in palettes:
        for words, ground in pairs:
            ratio = contrast(colours[words], colours[ground])
            if ratio < AA_TEXT and not _told_by_itself(organisation, words):
                message = f"{words} ({colours[words]}) on {ground} ({colours[ground]}) {where}: {ratio:.1f} to 1"
                yield Finding(
                    organisation.place_in("organisation", "brand", "colours", _own(organisation, words, ground)),
                    UNREADABLE_PAIR.code,
                    f"{message}; text needs {AA_TEXT}",
                    "Take a colour that is darker, or further from the theme's paper.",
                    UNREADABLE_PAIR.severity,
                )


def _own(organisation: Organisation, *names: str) -> str:
    """The brand's colour of a pair, or of which it is made."""
    given = {name for name, colour in organisation.about.brand.colours if colour}
    parts = [name.removeprefix("on_").removeprefix("on-").split("_")[0].split("-")[0] for name in names]
    return next((name for name in parts if name in given), "main")


def _told_by_itself(organisation: Organisation, name: str) -> bool:
    """Whether V901 says already that this colour cannot be read at all."""
    colour = dict(organisation.about.brand.colours).get(name)
    return bool(colour) and contrast(str(colour), "#FFFFFF") < AA_TEXT
