"""Turns the files that a brand names into bytes that travel with the organisation, or into findings on those files."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.load.fields import suggestion
from generator.model.brand import Brand
from generator.model.code import Documentation, document
from generator.model.finding import Finding, Place, Severity
from generator.model.font_file import SUFFIXES, NoFont, read_font
from generator.model.organisation import Organisation
from generator.model.picture import NoPicture, Picture, dangers, read_picture

MOST_PICTURE_BYTES = 300_000
"""A mark stands on every page and every sheet: each visitor and each document carries it."""


def _code(code: str, name: str, severity: Severity, text: str) -> Documentation:
    return document(Documentation(code, name, severity, "visual", text))


NO_FILE = _code("V902", "missing-brand-file", Severity.ERROR, """
The brand names a file that is not there. Paths start at the organisation's folder, and nothing outside of it is read.

```yaml bad
organisation:
  name: Meubles Léman
  brand: {logo: /home/anne/logo.svg}
```

```yaml good
organisation:
  name: Meubles Léman
  brand: {logo: logo.svg}
```
""")  # fmt: skip
NO_PICTURE = _code("V903", "not-a-picture", Severity.ERROR, """
The logo is no picture that browsers and printers read: an SVG with a viewBox, a PNG or a JPEG file, as its name says.
Words in an SVG have to be outlines: the same font is not on every machine.

```yaml bad
organisation:
  name: Meubles Léman
  brand: {logo: logo.pdf}
```

```yaml good
organisation:
  name: Meubles Léman
  brand: {logo: logo.svg}
```
""")  # fmt: skip
UNSAFE_PICTURE = _code("V904", "unsafe-picture", Severity.ERROR, """
The SVG of a logo holds a program, or fetches something from elsewhere. It would run in the browser of every customer,
or tell a stranger who reads which page. Save it again as "plain SVG", with pictures embedded and without scripts.
""")  # fmt: skip
HUGE_PICTURE = _code("V905", "huge-picture", Severity.WARNING, """
The file of a logo is so large that pages come slowly on a telephone, and every document carries it. An SVG of a mark
has a few kilobytes; a PNG needs no more than 600 pixels.
""")  # fmt: skip
NO_FONT = _code("V906", "not-a-font", Severity.ERROR, """
A font file of the brand cannot be read. TrueType and OpenType files (.ttf, .otf, .woff2) can, one for each weight and
style, or a variable one.

```yaml bad
organisation:
  name: Meubles Léman
  brand: {fonts: {text: fonts/Marque.zip}}
```

```yaml good
organisation:
  name: Meubles Léman
  brand: {fonts: {text: [fonts/Marque-Regular.ttf, fonts/Marque-Bold.ttf]}}
```
""")  # fmt: skip


@dataclass(frozen=True)
class _Named:
    """A file that the brand names, and where it is written."""

    path: str
    place: Place

    def finding(self, code: Documentation, message: str, hint: str) -> Finding:
        return Finding(self.place, code.code, f"{self.path}: {message}", hint, code.severity)


def with_assets(organisation: Organisation, home: Path) -> tuple[Organisation, tuple[Finding, ...]]:
    """The organisation with the files that its brand names, read from its folder, and what is wrong with them."""
    assets, findings = dict(organisation.assets), []
    for named, font in _named(organisation):
        data = _read(named, home)
        if isinstance(data, Finding):
            findings.append(data)
            continue
        found = list(_font_findings(named, data) if font else _picture_findings(named, data))
        findings += found
        if not any(finding.severity == Severity.ERROR for finding in found):
            assets[named.path] = data
    return replace(organisation, assets=assets), tuple(findings)


def _named(organisation: Organisation) -> Iterator[tuple[_Named, bool]]:
    """Each file that the brand names, and whether it has to be a font."""
    brand: Brand = organisation.about.brand
    where = ("organisation", "brand")
    if brand.logo:
        for name in ("file", "on_dark"):
            if path := getattr(brand.logo, name):
                yield _Named(path, organisation.place_in(*where, "logo", name)), False
    for use, names in brand.fonts:
        for number, name in enumerate(names):
            if is_file_name(name):
                yield _Named(name, organisation.place_in(*where, "fonts", use, number)), True


def is_file_name(name: str) -> bool:
    """Whether a font is meant by its file: anything with a slash or a suffix; a family's name has neither."""
    return "/" in name or "." in name


def _read(named: _Named, home: Path) -> bytes | Finding:
    path = (home / named.path).resolve()
    if not path.is_relative_to(home.resolve()):
        hint = "Copy it there, and write its path from there: logo.svg."
        return named.finding(NO_FILE, "this file is not in the organisation's folder", hint)
    if not path.is_file():
        files = sorted(
            file.relative_to(home.resolve()).as_posix()
            for file in home.resolve().rglob(f"*{path.suffix}")
            if file.is_file()
        )
        hint = suggestion(named.path, files) if files else "Copy it there."
        return named.finding(NO_FILE, f"there is no such file in {home.name}", hint)
    return path.read_bytes()


def _picture_findings(named: _Named, data: bytes) -> Iterator[Finding]:
    try:
        picture = read_picture(named.path, data)
    except NoPicture as error:
        yield named.finding(NO_PICTURE, str(error), "Export it again: SVG with a viewBox, PNG or JPEG.")
        return
    yield from _judged(named, picture)


def _judged(named: _Named, picture: Picture) -> Iterator[Finding]:
    for danger in dict.fromkeys(dangers(picture)):
        hint = 'Save it as "plain SVG", with pictures embedded and words as outlines.'
        yield named.finding(UNSAFE_PICTURE, f"it holds {danger}", hint)
    if len(picture.data) > MOST_PICTURE_BYTES:
        size = f"it has {len(picture.data) // 1000} kB; {MOST_PICTURE_BYTES // 1000} are plenty"
        yield named.finding(HUGE_PICTURE, size, "Save it as SVG, or as PNG 600 pixels wide.")


def _font_findings(named: _Named, data: bytes) -> Iterator[Finding]:
    hint = f"Font files end in {', '.join(SUFFIXES[:3])}."
    if not named.path.lower().endswith(SUFFIXES):
        yield named.finding(NO_FONT, "this is no font file by its name", hint)
        return
    try:
        read_font(data)
    except NoFont as error:
        yield named.finding(NO_FONT, f"this font cannot be read: {error}", hint)
