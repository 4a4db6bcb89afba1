"""What assistants, telephones and search engines get: linked data, llms.txt, vCards."""

import json
import re
from pathlib import Path

import pytest

from generator.load.content import load
from generator.model.organisation import Organisation
from generator.model.typeface import Typefaces
from generator.render.linked_data import linked_data
from generator.render.outputs.contact_file import contact_file
from generator.render.outputs.llms import llms
from generator.render.page import all_pages
from generator.render.pen import Pen
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

ALLOWED = {
    "Organization": {"name", "url", "contactPoint"},
    "ContactPoint": {
        "name", "contactType", "telephone", "email", "url", "availableLanguage", "contactOption", "hoursAvailable",
    },
    "OpeningHoursSpecification": {"dayOfWeek", "opens", "closes"},
    "HowTo": {"name", "description", "step"},
    "HowToStep": {"position", "name", "text"},
    "FAQPage": {"mainEntity"},
    "Question": {"name", "acceptedAnswer"},
    "Answer": {"text"},
    "DefinedTermSet": {"name", "hasDefinedTerm"},
    "DefinedTerm": {"name", "description"},
}  # fmt: skip
"""Types and properties as schema.org defines them (version 29.0), frozen: nothing else may be written."""


@pytest.fixture(scope="module")
def view() -> View:
    organisation = load(Path(__file__).parents[2] / "content" / "meubles-leman").organisation
    return View(organisation, load_theme(organisation.about.brand), load_wording("fr"), Typefaces(()))


@pytest.fixture(scope="module")
def said(view: View) -> dict[str, dict]:
    """The linked data of each page that has some."""
    pages = {page.path: linked_data(Pen(view, page)) for page in all_pages(view)}
    return {path: json.loads(source) for path, source in pages.items() if source}


def things(value: object):
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from things(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things(inner)


def test_only_types_and_properties_of_schema_org_are_used(said: dict[str, dict]) -> None:
    for data in said.values():
        assert data["@context"] == "https://schema.org"
        for thing in things(data["@graph"]):
            assert set(thing) - {"@type"} <= ALLOWED[thing["@type"]], thing


def test_every_type_of_the_list_is_really_written(said: dict[str, dict]) -> None:
    assert {thing["@type"] for data in said.values() for thing in things(data)} == set(ALLOWED)


def test_the_number_is_one_that_machines_dial_and_the_hours_are_those_of_the_content(said: dict[str, dict]) -> None:
    points = said["contacts"]["@graph"][0]["contactPoint"]
    number = next(point for point in points if point["name"].startswith("Le numéro unique"))
    assert number["telephone"] == "+33465712026"
    assert len(number["hoursAvailable"]) == 6
    assert number["hoursAvailable"][0] == {
        "@type": "OpeningHoursSpecification", "dayOfWeek": "https://schema.org/Monday", "opens": "07:00", "closes": "20:00",
    }  # fmt: skip


def test_a_mediator_is_not_our_contact(said: dict[str, dict]) -> None:
    names = [point["name"] for point in said["contacts"]["@graph"][0]["contactPoint"]]
    assert not any("diateur" in name for name in names)


def test_a_text_cannot_end_the_script(reading) -> None:
    organisation: Organisation = reading('terms: {x: {means: "Voici </script><b>."}}').organisation
    small = View(organisation, load_theme(organisation.about.brand), load_wording("fr"), Typefaces(()))
    page = next(page for page in all_pages(small) if page.path == "glossary")
    assert "</" not in linked_data(Pen(small, page))


def test_llms_txt_lists_every_page_by_its_markdown_twin(view: View) -> None:
    (publication,) = llms(view)
    listed = re.findall(r"^- \[.+?\]\((.+?)\.md\)", publication.source, re.MULTILINE)
    assert sorted(listed) == sorted(page.path for page in all_pages(view))
    assert publication.source.startswith("# Meubles Léman\n\n> ")
    assert publication.path == "site/llms"


def test_a_vcard_has_the_number_the_price_and_the_first_words(view: View) -> None:
    cards = {one.subject: one.source for one in contact_file(view) if one.media == "text/vcard"}
    card = cards["channel:tel-sav"].replace("\r\n ", "")
    assert "TEL;TYPE=WORK,VOICE:+33465712026\r\n" in card
    assert "NOTE:prix d" in card
    assert "Bonjour\\, voici mon numéro de dossier" in card
    assert all(source.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n") for source in cards.values())


def test_no_line_of_a_vcard_is_longer_than_telephones_accept(view: View) -> None:
    lines = [line for one in contact_file(view) if one.media == "text/vcard" for line in one.source.split("\r\n")]
    assert max(len(line.encode()) for line in lines) <= 75


def test_a_channel_that_only_sends_has_no_vcard(view: View) -> None:
    assert "channel:sms-livreur" not in {publication.subject for publication in contact_file(view)}
