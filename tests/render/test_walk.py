"""The sheets of walks: for the organisation alone, in its first language, and reached from its own page only."""

import re
from dataclasses import replace

from generator.build import Built
from generator.model.audit import Audit
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.render.outputs.walk import walk
from generator.render.theme import load_theme, load_wording
from generator.render.view import OUTPUTS, View


def test_there_is_a_sheet_on_each_paper_for_each_journey_in_the_first_language(
    world: Organisation, today, typefaces: Typefaces
) -> None:
    view = View(world, load_theme(world.about.brand), load_wording("fr"), typefaces, Audit(today))
    made = [item for item in walk(view) if isinstance(item, Publication)]
    assert [item.path for item in made] == ["owner/walk/emprunter-a4", "owner/walk/emprunter-a3"]
    assert list(walk(replace(view, wording=load_wording("en")))) == []
    assert list(walk(replace(view, audit=None))) == []


def test_it_belongs_to_the_owner_s_part_and_its_page_leads_to_it(built: Built) -> None:
    assert OUTPUTS.load()["walk-sheet"].part == "owner"
    sheets = [path for path in built.files if "walk" in path]
    assert sheets == ["owner/walk/emprunter-a3.pdf", "owner/walk/emprunter-a4.pdf"]
    assert 'href="walk/emprunter-a4.pdf"' in (built.home / "owner/index.html").read_text("utf-8")


def test_customers_are_never_told_how_often_things_go_wrong(own_world, clew, new_store) -> None:
    (file,) = (own_world / "parcours").glob("*.yaml")
    file.write_text(
        file.read_text("utf-8").replace("id: piece-perdue", "id: piece-perdue\n        odds: 7.31 %"), "utf-8"
    )
    said = clew("build", "--only", "data", "--only", "site", "--out", "dist", "--store", new_store())
    assert said.code == 0, said.out + said.err
    published = [
        path for path in (own_world.parents[1] / "dist").rglob("*") if path.suffix in (".json", ".html", ".md")
    ]
    texts = {path.name: path.read_text("utf-8") for path in published}
    assert {"organisation.json", "emprunter.html"} <= set(texts)
    assert [name for name, text in texts.items() if re.search(r'7[.,]31|"odds"', text)] == []
