"""Turns `branches.csv` and `branches.xlsx` beside the content into rows of branches, or findings at their cells."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import BadZipFile

from generator.load import codes
from generator.load.fields import lacking, same_id
from generator.model.finding import Finding, Place
from generator.model.kinds.branch import Branch
from generator.model.overlay import under
from generator.model.source import Map, Marks

NAMES = ("branches.csv", "branches.xlsx")
"""The files that are read, in the organisation's folder."""
ALSO = {"phone": "number", "telephone": "number"}
"""Other headings for fields of a branch."""
_MARK = "\ufeff"

Row = tuple[str, Map]
"""The id of a branch and its fields."""
Line = tuple[int, Sequence[str]]
"""The number of a line, counted from 1, and its cells."""


@dataclass(frozen=True)
class Table:
    """The branches of a table, what is wrong with it, and its text for the lines that reports show."""

    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)


def branch_tables(home: Path, root: Path, written: Map) -> Table:
    """The branches in the tables of a folder; `written` are those of the YAML, whose ids are taken."""
    known = {id: written.key_place(id) for id in written}
    rows: list[Row] = []
    findings: list[Finding] = []
    sources: dict[str, str] = {}
    for name in NAMES:
        path = home / name
        if not path.is_file():
            continue
        file = path.relative_to(root).as_posix()
        try:
            lines = list(_lines(path))
        except (UnicodeDecodeError, csv.Error, BadZipFile, KeyError, ValueError):
            findings.append(_unreadable(file))
            continue
        sources[file] = "\n".join(", ".join(cells) for _, cells in lines)
        for id, fields in _rows(lines, file, findings):
            if id in known:
                findings.append(same_id(fields.place, known[id], Branch.section, id))
            else:
                known[id] = fields.place
                rows.append((id, fields))
    return Table(tuple(rows), tuple(findings), sources)


def row(cells: Mapping[str, str], file: str, line: int) -> Map:
    """A line of a table as fields: `{"name": "Le port", "hours": "le samedi"}`. Empty cells are left out.

    `channels.comptoir.hours` is a field of what the branch lays over the organisation. A finding has the number of the
    line, counted from 1, and of the cell as its column.
    """
    flat = Map(Marks(file))
    numbers = [line, 1]
    for column, (name, value) in enumerate(cells.items(), 1):
        if value.strip():
            flat[name] = value.strip()
            numbers += [line, column, line, column]
    flat.stand(numbers)
    if not any("." in name for name in flat):
        return flat
    fields = Map.at(flat.place)
    for name in flat:
        _put(fields, name.split("."), flat[name], flat.key_place(name))
    return fields


def _put(fields: Map, steps: Sequence[str], value: str, place: Place) -> None:
    """Write a value at a path, each part of which stands where its cell does."""
    first, *rest = steps
    if not rest:
        fields.adopt(first, under(first, value, place))
        return
    inner = fields[first] if isinstance(fields.get(first), Map) else Map.at(place)
    _put(inner, rest, value, place)
    if fields.get(first) is not inner:
        fields.adopt(first, under(first, inner, place))


def _rows(lines: Iterable[Line], file: str, findings: list[Finding]) -> Iterator[Row]:
    """The lines below the headings."""
    heads: list[str] = []
    for number, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        if not heads:
            heads = [ALSO.get(cell.strip().lower(), cell.strip()) for cell in cells]
            continue
        named = {head or f"column {at}": cell for at, (head, cell) in enumerate(zip(heads, cells, strict=False), 1)}
        id = named.get("id", "").strip()
        if not id:
            findings.append(lacking(Place(file, number, 1), (Branch.section, str(number)), "id"))
            continue
        yield id, _in_columns(named, file, number)


def _in_columns(named: Mapping[str, str], file: str, number: int) -> Map:
    """The fields but for the id, each at its own column."""
    fields = row(named, file, number)
    if "id" not in fields:
        return fields
    less = Map.at(fields.place)
    for name in fields:
        if name != "id":
            less.adopt(name, fields)
    return less


def _lines(path: Path) -> Iterator[Line]:
    if path.suffix == ".csv":
        text = path.read_bytes().decode("utf-8").removeprefix(_MARK)
        head = text.partition("\n")[0]
        comma = ";" if head.count(";") > head.count(",") else ","
        reader = csv.reader(StringIO(text, newline=""), delimiter=comma, strict=True)
        start = 1
        for cells in reader:
            yield start, cells
            start = reader.line_num + 1
        return
    from openpyxl import load_workbook

    book = load_workbook(BytesIO(path.read_bytes()), read_only=True, data_only=True)
    for number, cells in enumerate(book.worksheets[0].iter_rows(values_only=True), 1):
        yield number, [_said(cell) for cell in cells]


def _said(cell: object) -> str:
    """A cell as it is shown: 50, not 50.0."""
    if cell is None:
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def _unreadable(file: str) -> Finding:
    hint = "Save it as CSV in UTF-8, with commas or semicolons, or as an Excel workbook (.xlsx)."
    code = codes.WRONG_VALUE
    return Finding(Place(file, 1, 1), code.code, "this table cannot be read", hint, code.severity)
