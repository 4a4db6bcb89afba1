"""Tables of branches: every line a branch, every mistake at its line and column."""

from pathlib import Path

import pytest
from openpyxl import Workbook

from generator.load.branch_tables import branch_tables, row
from generator.load.branches import branch_organisation
from generator.load.content import load
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.source import Map

HEADS = ("id", "name", "address", "hours", "phone", "quantities.leaflet", "channels.guichet.best_time")
PORT = ("port", "Le port", "4 quai des Essais", "le samedi de 10h à 12h", "01 99 00 10 14", "50", "Avant 11 h.")


def write(folder: Path, *lines: tuple[str, ...], comma: str = ";") -> Path:
    (folder / "branches.csv").write_text("\n".join(comma.join(cells) for cells in lines), "utf-8")
    return folder


def test_a_line_is_a_branch_with_its_quantities_and_what_it_lays_over(tmp_path: Path, world: Organisation) -> None:
    ((id, fields),) = branch_tables(write(tmp_path, HEADS, PORT), tmp_path, Map()).rows
    made = branch_organisation(world, id, fields)
    counter = made.organisation.of(Channel)["guichet"]
    assert (id, made.findings) == ("port", ())
    assert (counter.name, str(counter.best_time)) == ("Le port", "Avant 11 h.")
    assert counter.number.number == "+33199001014"
    assert fields["quantities"]["leaflet"] == "50"


@pytest.mark.parametrize("comma", [",", ";"])
def test_commas_and_semicolons_part_cells(tmp_path: Path, comma: str) -> None:
    (found,) = branch_tables(write(tmp_path, HEADS, PORT, comma=comma), tmp_path, Map()).rows
    assert found[1]["address"] == "4 quai des Essais"


def test_a_workbook_says_the_same_as_a_table_of_text(tmp_path: Path) -> None:
    text = branch_tables(write(tmp_path, HEADS, PORT), tmp_path, Map()).rows
    (tmp_path / "branches.csv").unlink()
    book = Workbook()
    for cells in (HEADS, (*PORT[:5], 50.0, PORT[6])):
        book.active.append(cells)
    book.save(tmp_path / "branches.xlsx")
    assert branch_tables(tmp_path, tmp_path, Map()).rows == text


def test_a_mistake_stands_at_its_line_and_column(tmp_path: Path, world: Organisation) -> None:
    wrong = (*PORT[:3], "de 9h à", *PORT[4:])
    ((id, fields),) = branch_tables(write(tmp_path, HEADS, wrong), tmp_path, Map()).rows
    assert {str(one.place) for one in branch_organisation(world, id, fields).findings} == {"branches.csv:2:4"}


def test_a_mistake_in_what_is_laid_over_stands_at_its_cell(world: Organisation) -> None:
    fields = row({"name": "Le port", "channels.guichet.hours": "de 9h à"}, "branches.csv", 5)
    assert {str(one.place) for one in branch_organisation(world, "port", fields).findings} == {"branches.csv:5:2"}


def test_an_id_twice_and_a_line_without_one_are_found(tmp_path: Path) -> None:
    table = branch_tables(write(tmp_path, HEADS, PORT, PORT, ("", *PORT[1:])), tmp_path, Map())
    assert [str(one.place) for one in table.findings] == ["branches.csv:3:1", "branches.csv:4:1"]
    assert len(table.rows) == 1


def test_a_file_that_is_no_table_is_one_finding(tmp_path: Path) -> None:
    (tmp_path / "branches.xlsx").write_bytes(b"no workbook")
    table = branch_tables(tmp_path, tmp_path, Map())
    assert [one.message for one in table.findings] == ["this table cannot be read"]


def test_the_branches_of_tables_come_after_those_of_the_yaml(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("organisation: {name: A}\nbranches: {nord: {name: Le nord}}\n", "utf-8")
    loaded = load(write(tmp_path, HEADS, PORT))
    assert [id for id, _ in loaded.branches] == ["nord", "port"]
