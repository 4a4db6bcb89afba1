"""Turns the fonts of installed `fontpkg-*` packages into one static, subset TTF per weight and style, kept for good."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import fontpkg
import fontTools
from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.varLib.instancer import instantiateVariableFont

from generator.model.style import Family
from generator.model.typeface import Face, Style, Typefaces
from generator.publish.runner import Progress, run

# Latin for every European language; punctuation, spaces and joiners; currency, letterlike, arrows, mathematics, circled
# numbers, boxes, ticks and crosses.
PRINT_RANGES = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x2FF), (0x300, 0x338), (0x2000, 0x206F), (0x2070, 0x209F), (0x20A0, 0x20CF),
    (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF), (0x25A0, 0x25FF),
    (0x2610, 0x2612), (0x2713, 0x2718), (0xFB00, 0xFB04),
)  # fmt: skip
WEB_RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x2002, 0x200D), (0x2010, 0x2014), (0x2018, 0x201E), (0x2020, 0x2022),
    (0x2026, 0x2026), (0x202F, 0x2030), (0x2039, 0x203A), (0x2044, 0x2044), (0x2060, 0x2060), (0x20AC, 0x20AC),
    (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212), (0x2713, 0x2713), (0x2717, 0x2717),
)  # fmt: skip
FEATURES = (
    "kern", "mark", "mkmk", "ccmp", "locl", "calt", "liga", "clig", "rlig",
    "tnum", "lnum", "pnum", "case", "frac", "numr", "dnom", "sups", "ordn", "zero",
)  # fmt: skip
WEB_FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "calt", "liga", "clig", "rlig", "tnum")
"""What browsers apply unasked, and the one feature that the site's style sheets ask for."""
_THIN, _THIN_SHARE = 0x202F, 0.7
"""The narrow no-break space, and how wide it is made beside a space."""
_FIXED_HYPHEN = 0x2011
_KEPT_NAMES = (0, 1, 2, 3, 4, 5, 6, 13, 14)
# Whatever changes in this recipe changes the keys of what it makes.
_RECIPE = f"{sha256(Path(__file__).read_bytes()).hexdigest()} fontTools {fontTools.version}"


class FontUnavailable(Exception):
    """A theme asks for a font that is not installed; the message says what to install."""


@dataclass(frozen=True)
class _Making:
    """One face to be made: from which file, of which package version, into which file."""

    family: str
    weight: int
    style: Style
    optical_size: float
    source: Path
    subset: Path
    target: Path


def prepare(
    wanted: Sequence[Family], store_dir: Path, jobs: int | None = None, progress: Progress | None = None
) -> Typefaces:
    """Return the faces `wanted`, made now unless `store_dir` has them already.

    The name of each file says what it was made of (package version, fontTools version, recipe), so that its path may
    stand for its content; the bytes are the same on every run. Raises FontUnavailable.
    """
    makings = [making for request in wanted for making in _makings(request, store_dir)]
    store_dir.mkdir(parents=True, exist_ok=True)
    missing = list({making.target: making for making in makings if not making.target.exists()}.values())
    sources = list({making.subset: making for making in missing if not making.subset.exists()}.values())
    run(_make_subset, sources, jobs, name=_label)
    run(_make_face, missing, jobs, progress=progress, name=_label)
    return Typefaces(tuple(Face(making.family, making.weight, making.style, making.target) for making in makings))


def woff2(face: Face, characters: Iterable[str] | None = None) -> bytes:
    """Return the face for the web, compressed, with the characters given (default: western and central Europe's).

    The result is kept beside the face, so it is made once.
    """
    codes = sorted(_codes(WEB_RANGES) if characters is None else {ord(c) for text in characters for c in text} | {0x20})
    key = _key(face.path.name, *map(str, codes))
    target = face.path.with_name(f"{face.path.stem}-{key}.woff2")
    if not target.exists():
        with TTFont(face.path, recalcTimestamp=False, lazy=True) as font:
            _subset(font, codes, WEB_FEATURES)
            font.flavor = "woff2"
            _save(font, target)
    return target.read_bytes()


def font_face_css(typefaces: Typefaces, url: Callable[[Face], str]) -> str:
    """Return the `@font-face` rules of the faces: one file per family, weight and style, as WeasyPrint needs it."""
    return "".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};'
        f'font-display:swap;src:url("{url(face)}")}}\n'
        for face in typefaces.faces
    )


def _makings(request: Family, store_dir: Path) -> list[_Making]:
    if request.files:
        return _own_makings(request, store_dir)
    family, version = _package(request.package)
    styled: list[tuple[Style, int]] = [("normal", weight) for weight in request.weights]
    styled += [("italic", weight) for weight in request.italics]
    makings = []
    for style, weight in styled:
        try:
            source = fontpkg.select_file(family, weight, style, nearest=True)
        except fontpkg.FontpkgError as error:
            raise FontUnavailable(f"{request.package}: {error}") from error
        origin = _key(_RECIPE, request.package, version, source.path.name)
        key = _key(origin, request.name, str(weight), style, str(request.optical_size))
        slug = fontpkg.slugify(request.name)
        part = store_dir / f"{slug}-{style}-{origin}.subset"
        target = store_dir / f"{slug}-{weight}-{style}-{key}.ttf"
        makings.append(_Making(request.name, weight, style, request.optical_size, source.path, part, target))
    return makings


def _own_makings(request: Family, store_dir: Path) -> list[_Making]:
    """The cuts of an organisation's own files, which are laid into the store so that every worker can read them."""
    makings = []
    wanted: list[tuple[Style, int]] = [("normal", weight) for weight in request.weights]
    wanted += [("italic", weight) for weight in request.italics]
    for style, weight in wanted:
        files = [file for file in request.files if file.style == style]
        file = min(files, key=lambda file: (file.weight != weight and not file.variable, abs(file.weight - weight)))
        origin = _key(_RECIPE, sha256(file.data).hexdigest())
        slug = fontpkg.slugify(request.name)
        source = store_dir / f"{slug}-{style}-{origin}.font"
        if not source.exists():
            _write(source, file.data)
        target = store_dir / f"{slug}-{weight}-{style}-{_key(origin, request.name, str(weight), style)}.ttf"
        part = store_dir / f"{slug}-{style}-{origin}.subset"
        makings.append(_Making(request.name, weight, style, request.optical_size, source, part, target))
    return makings


def _package(name: str) -> tuple[fontpkg.Family, str]:
    try:
        package = distribution(name)
    except PackageNotFoundError as error:
        raise FontUnavailable(f"the font package {name} is not installed: pip install {name}") from error
    points = sorted(package.entry_points.select(group="fontpkg.family"), key=lambda point: point.name)
    if not points:
        raise FontUnavailable(f"the package {name} brings no font (no entry point in the group fontpkg.family)")
    return fontpkg.family(points[0].name), package.version


def _make_subset(making: _Making) -> None:
    with TTFont(making.source, recalcTimestamp=False, lazy=True) as font:
        _subset(font, _codes(PRINT_RANGES))
        font.flavor = None
        _save(font, making.subset)


def _make_face(making: _Making) -> None:
    with TTFont(making.subset, recalcTimestamp=False) as font:
        if "fvar" in font:
            instantiateVariableFont(font, _location(font, making), inplace=True)
        font["OS/2"].usWeightClass = making.weight
        _complete(font)
        _rename(font, making)
        _save(font, making.target)


def _location(font: TTFont, making: _Making) -> dict[str, float]:
    chosen = {"wght": float(making.weight), "opsz": making.optical_size}
    return {
        axis.axisTag: min(max(chosen.get(axis.axisTag, axis.defaultValue), axis.minValue), axis.maxValue)
        for axis in font["fvar"].axes
    }


def _complete(font: TTFont) -> None:
    """Add the fixed characters of careful typography that a font may lack; another font's space would look wrong."""
    characters = font.getBestCmap()
    added = {}
    if _FIXED_HYPHEN not in characters and ord("-") in characters:
        added[_FIXED_HYPHEN] = characters[ord("-")]
    if _THIN not in characters and "glyf" in font:
        order = [*font.getGlyphOrder(), "thinspace"]
        font.setGlyphOrder(order)
        font["glyf"].glyphOrder = order
        font["glyf"].glyphs["thinspace"] = Glyph()
        font["hmtx"]["thinspace"] = (round(font["hmtx"][characters[ord(" ")]][0] * _THIN_SHARE), 0)
        added[_THIN] = "thinspace"
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap.update(added)


def _rename(font: TTFont, making: _Making) -> None:
    """Give every face a family of its own, so that no font system can take one weight for another."""
    family = f"{making.family} {making.weight}"
    style = "Italic" if making.style == "italic" else "Regular"
    full = f"{family} {style}"
    for number, text in enumerate((family, style, making.target.stem, full), start=1):
        font["name"].setName(text, number, 3, 1, 0x409)
    font["name"].setName(full.replace(" ", "-"), 6, 3, 1, 0x409)


def _subset(font: TTFont, codes: Iterable[int], features: Sequence[str] = FEATURES) -> None:
    options = subset.Options(layout_features=list(features), hinting=False, notdef_outline=True)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    names = font["name"]
    names.names = [name for name in names.names if name.nameID in _KEPT_NAMES or "fvar" in font]
    del font["name"]  # to find the names that its tables speak of takes longer than all the rest; we know which to keep
    subsetter.subset(font)
    font["name"] = names


def _codes(ranges: Iterable[tuple[int, int]]) -> list[int]:
    return [code for first, last in ranges for code in range(first, last + 1)]


def _key(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()[:16]


def _label(making: _Making) -> str:
    return f"font {making.family} {making.weight} {making.style}"


def _save(font: TTFont, target: Path) -> None:
    """Write the font whole or not at all: two builds may make it at the same time."""
    data = BytesIO()
    font.save(data)
    _write(target, data.getvalue())


def _write(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.{uuid4().hex}")
    beside.write_bytes(data)
    beside.replace(target)
