"""Turns a static font file into the numbers needed to measure text: advances, kerning and vertical metrics, in em."""

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from fontTools.ttLib import TTFont

_PAIR, _EXTENSION = 2, 9
# Never drawn, whether the font has them or not: soft hyphen, joiners and zero-width spaces, variation selectors, BOM.
INVISIBLE = frozenset((0xAD, 0x34F, *range(0x200B, 0x2010), *range(0x2060, 0x2065), *range(0xFE00, 0xFE10), 0xFEFF))


class _PairTable(Protocol):
    """One GPOS pair subtable: how much to add to the first glyph's advance, or None when the table does not apply."""

    def __call__(self, left: str, right: str) -> int | None: ...


@dataclass(frozen=True, slots=True)
class Metrics:
    """What one face measures; every length is a fraction of the font size (em)."""

    advances: dict[int, float]
    missing_advance: float
    ascender: float
    descender: float
    line_gap: float
    cap_height: float
    x_height: float
    _glyphs: dict[int, str] = field(repr=False)
    _lookups: tuple[tuple[_PairTable, ...], ...] = field(repr=False)
    _unit: float = field(repr=False)
    _kerns: dict[tuple[int, int], float] = field(default_factory=dict, repr=False)

    def advance(self, text: str) -> float:
        """Return the width in em of `text` (normalised to NFC) set on one line, kerned, without letter spacing."""
        codes = [ord(character) for character in text]
        total = sum(self.advances.get(code, self.missing_advance) for code in codes)
        return total + sum(map(self.kern, codes, codes[1:]))

    def kern(self, left: int, right: int) -> float:
        """Return how much the pair of characters is drawn together (negative) or apart, in em."""
        pair = (left, right)
        if pair not in self._kerns:
            self._kerns[pair] = self._read_kern(left, right)
        return self._kerns[pair]

    def _read_kern(self, left: int, right: int) -> float:
        first, second = self._glyphs.get(left), self._glyphs.get(right)
        if first is None or second is None:
            return 0.0
        total = 0
        for tables in self._lookups:
            total += next((value for table in tables if (value := table(first, second)) is not None), 0)
        return total * self._unit


@lru_cache(maxsize=256)
def read_metrics(path: Path) -> Metrics:
    """Read the font at `path`, once per process: prepared fonts are named after their content, so none ever changes."""
    with TTFont(path, lazy=True) as font:
        unit = 1 / font["head"].unitsPerEm
        widths = font["hmtx"].metrics
        glyphs = dict(font.getBestCmap())
        hhea, os2 = font["hhea"], font["OS/2"]
        return Metrics(
            advances={code: widths[name][0] * unit for code, name in glyphs.items()} | dict.fromkeys(INVISIBLE, 0.0),
            missing_advance=widths[".notdef"][0] * unit,
            ascender=hhea.ascent * unit,
            descender=-hhea.descent * unit,
            line_gap=hhea.lineGap * unit,
            cap_height=os2.sCapHeight * unit,
            x_height=os2.sxHeight * unit,
            _glyphs=glyphs,
            _lookups=_kerning(font),
            _unit=unit,
        )


def _kerning(font: TTFont) -> tuple[tuple[_PairTable, ...], ...]:
    if "GPOS" not in font:
        return ()
    table = font["GPOS"].table
    lookups = [table.LookupList.Lookup[index] for index in _kern_lookups(table)]
    return tuple(tuple(_pair_tables(lookup)) for lookup in lookups)


def _kern_lookups(table: Any) -> list[int]:
    scripts = {record.ScriptTag: record.Script for record in table.ScriptList.ScriptRecord}
    script = scripts.get("latn") or scripts.get("DFLT")
    if script is None or script.DefaultLangSys is None:
        return []
    records = [table.FeatureList.FeatureRecord[index] for index in script.DefaultLangSys.FeatureIndex]
    kerning = [record.Feature.LookupListIndex for record in records if record.FeatureTag == "kern"]
    return sorted({index for lookups in kerning for index in lookups})


def _pair_tables(lookup: Any) -> list[_PairTable]:
    tables = [sub.ExtSubTable if lookup.LookupType == _EXTENSION else sub for sub in lookup.SubTable]
    return [_pairs(sub) if sub.Format == 1 else _classes(sub) for sub in tables if sub.LookupType == _PAIR]


def _pairs(table: Any) -> _PairTable:
    values = {
        (left, record.SecondGlyph): _x_advance(record.Value1)
        for left, pairs in zip(table.Coverage.glyphs, table.PairSet, strict=True)
        for record in pairs.PairValueRecord
    }
    return lambda left, right: values.get((left, right))


def _classes(table: Any) -> _PairTable:
    covered = frozenset(table.Coverage.glyphs)
    firsts, seconds = table.ClassDef1.classDefs, table.ClassDef2.classDefs
    values = [[_x_advance(cell.Value1) for cell in row.Class2Record] for row in table.Class1Record]
    return lambda left, right: values[firsts.get(left, 0)][seconds.get(right, 0)] if left in covered else None


def _x_advance(value: Any) -> int:
    return getattr(value, "XAdvance", 0) or 0
