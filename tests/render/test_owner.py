"""The owner's report: what is missing, what is overdue and where customers get lost, for the organisation alone."""

import json
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.audit import Audit, Translated
from generator.model.finding import Finding, Held, Place, Severity
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.files import jobs_for
from generator.render.outputs.owner import owner
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

PLACE = Place("world/qui.yaml", 3, 5)
FINDINGS = (
    Finding(PLACE, "R106", "nothing leads to <b>channel</b> tel", "Name it.", Severity.WARNING, "world/channels/tel"),
    Finding(PLACE, "P501", "how long?", "Say it.", Severity.ERROR, "world/units/atelier/does"),
    Finding(PLACE, "L712", "who?", "Say who.", Severity.INFORMATION, "world/en.po/units/atelier/does"),
)


@pytest.fixture
def say(world: Organisation, today) -> Callable[..., tuple[str, dict]]:
    def made(organisation: Organisation = world, language: str = "fr", **audit: object) -> tuple[str, dict]:
        theme, known = load_theme(organisation.about.brand), {"today": today, **audit}
        view = View(
            organisation.published(), theme, load_wording(language), Typefaces(()), Audit(**known), organisation
        )  # type: ignore[arg-type]
        page, data = (item for item in owner(view) if isinstance(item, Publication))
        return page.source, json.loads(data.source)

    return made


def words(page: str) -> str:
    return " ".join(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.S).split())


def test_it_is_made_once_the_findings_are_known_and_in_the_first_language_alone(world: Organisation, today) -> None:
    view = View(world, load_theme(world.about.brand), load_wording("fr"), Typefaces(()))
    assert list(owner(view)) == []
    knowing = replace(view, audit=Audit(today))
    assert [item.path for item in owner(knowing) if isinstance(item, Publication)] == ["owner/index", "owner/report"]
    assert list(owner(replace(knowing, wording=load_wording("en")))) == []


def test_it_is_a_page_and_data_and_never_a_pdf(world: Organisation, today) -> None:
    view = View(world, load_theme(world.about.brand), load_wording("fr"), Typefaces(()), Audit(today))
    publications = [item for item in owner(view) if isinstance(item, Publication)]
    assert [job.path for job in jobs_for(publications, Typefaces(()))] == ["owner/index.html", "owner/report.json"]


def test_search_engines_may_not_list_it_and_it_needs_nothing_from_elsewhere(say) -> None:
    page, _ = say()
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert re.findall(r"""(?:src|href)=["']([^"']+)""", page) == ["walk/emprunter-a4.pdf", "report.json"]
    assert "url(" not in page
    assert "@import" not in page


def test_findings_stand_with_the_unit_that_answers_for_them_errors_first(say, world: Organisation) -> None:
    page, data = say(reported=FINDINGS)
    said = words(page)
    assert said.index("how long?") < said.index("nothing leads to")
    assert "L’accueil (3)" in said
    assert "&lt;b&gt;channel" in page
    assert "world/qui.yaml:3" in said
    assert [one["entity"] for one in data["findings"]] == ["channel:tel", "unit:atelier", "unit:atelier"]


def test_what_is_held_back_is_told_with_the_reason(say) -> None:
    page, data = say(held=(Held(FINDINGS[1], "draft"),))
    assert "P501 · draft" in words(page)
    assert data["held"][0]["by"] == "draft"
    assert data["findings"] == []


def test_a_line_is_a_link_where_the_organisation_says_how_to_open_it(say, world: Organisation) -> None:
    checking = world.about.checking.model_copy(update={"source_url": "https://exemple.fr/{file}#L{line}"})
    linked = replace(world, about=world.about.model_copy(update={"checking": checking}))
    page, _ = say(linked, reported=FINDINGS)
    assert '<a class="line" href="https://exemple.fr/world/qui.yaml#L3">' in page
    script = checking.model_copy(update={"source_url": "javascript:alert('{file}')"})
    unsafe = replace(world, about=world.about.model_copy(update={"checking": script}))
    assert "javascript" not in say(unsafe, reported=FINDINGS)[0]


def test_every_journey_says_what_is_told_and_what_is_missing(say) -> None:
    _, data = say()
    shares = data["journeys"]["emprunter"]
    assert set(shares) == {"failures", "promises", "people", "papers"}
    assert all(share["whole"] == share["done"] + len(share["lacking"]) for share in shares.values())
    assert len(data["lost_first"]) <= 5
    assert all(re.fullmatch(r".*parcours/emprunter\.yaml:\d+:\d+", one["at"]) for one in data["lost_first"])


def test_languages_say_how_much_is_translated(say) -> None:
    page, data = say(translated=(Translated("en", 200, 150),))
    assert data["translations"] == {"en": {"texts": 200, "done": 150}}
    assert "Anglais" in words(page)
    assert "width: 75%" in page


def test_notes_for_staff_do_not_stand_in_it(say) -> None:
    page, data = say(reported=FINDINGS)
    assert "Comptez les pièces devant" not in page + json.dumps(data, ensure_ascii=False)


def test_further_reports_are_linked(say) -> None:
    page, _ = say(links=(("Chemins", "walk.html"),))
    assert '<a href="walk.html">Chemins</a>' in page
