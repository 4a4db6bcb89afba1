import re
from collections.abc import Callable, Mapping

import pytest
import yaml

from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.render.outputs.infographic import infographic
from generator.render.outputs.letter import letter
from generator.render.outputs.page import page
from generator.render.outputs.tutorial import tutorial
from generator.render.pages.contacts import topics
from generator.render.pages.home import commonest
from generator.render.pages.journeys import line
from generator.render.theme import load_theme
from generator.render.view import View

Site = Mapping[str, Publication]
LINK = re.compile(r'(?:href)="([^"]+)"')
TAGS = re.compile(r"<[^>]+>")


def view_of(organisation: Organisation, typefaces: Typefaces) -> View:
    """Its pages in English, so that tests need no translation."""
    return View(organisation, load_theme(organisation.about.brand), Wording("en"), typefaces)


@pytest.fixture(scope="module")
def view(world: Organisation, typefaces: Typefaces) -> View:
    return view_of(world, typefaces)


@pytest.fixture(scope="module")
def site(view: View) -> Site:
    return _site(view)


def _site(view: View) -> Site:
    made = [item for item in page(view) if isinstance(item, Publication) and item.media != "application/atom+xml"]
    return {publication.path.removeprefix(f"{view.site}/"): publication for publication in made}


@pytest.fixture
def read(reading: Callable, typefaces: Typefaces) -> Callable[..., Site]:
    """The site of an organisation written in the test."""

    def make(*texts: str) -> Site:
        loaded = reading(*texts)
        assert loaded.findings == ()
        return _site(view_of(loaded.organisation, typefaces))

    return make


def body(publication: Publication) -> str:
    return publication.source.split("---\n", 2)[2]


def front(publication: Publication) -> dict[str, object]:
    return yaml.safe_load(publication.source.split("---\n", 2)[1])


def words(html: str) -> str:
    return " ".join(TAGS.sub(" ", html).replace("\u00a0", " ").replace("\u202f", " ").split())


def heading_places(publication: Publication, *ids: str) -> list[int]:
    return [body(publication).index(f"#{id} ") for id in ids]


def test_every_kind_of_page_is_made(site: Site) -> None:
    pages = {path for path, publication in site.items() if publication.media == "text/markdown"}
    assert pages == {
        "index", "journeys", "journeys/emprunter", "problems", "problems/emprunter-deja-prete",
        "problems/emprunter-piece-perdue", "contacts", "understand", "guides", "guides/depart", "questions", "documents",
        "rules", "promises", "glossary", "letters", "letters/prolonger", "insights", "changes",
    }  # fmt: skip


def test_an_organisation_with_one_channel_has_no_empty_pages(read: Callable[..., Site]) -> None:
    site = read("channels: {tel: {type: phone, name: Le standard, number: 01 99 00 10 10}}")
    assert {path for path, publication in site.items() if publication.media == "text/markdown"} == {"index", "contacts"}


def test_the_home_page_asks_searches_and_shows_what_went_wrong_and_whom_to_ask(site: Site) -> None:
    home = body(site["index"])
    order = [
        home.index("# What do you want to do?"), home.index('role="search"'), home.index("#do .home-do"),
        home.index("journeys/emprunter.html"), home.index("#wrong .home-wrong"),
        home.index("problems/emprunter-piece-perdue.html"), home.index('class="band"'), home.index('class="shelves"'),
    ]  # fmt: skip
    assert order == sorted(order)


def test_the_home_page_shows_problems_of_every_journey_when_there_is_no_room_for_all(reading: Callable) -> None:
    journeys = "\n".join(
        f"  {name}: {{title: {name}, steps: [{{id: a, do: Venez., ends: Fini.}}], problems: ["
        + ", ".join(f"{{id: p{n}, when: Ennui {name} {n}., do: Revenez., back_to: a}}" for n in range(5))
        + "]}"
        for name in ("un", "deux")
    )
    organisation = reading(f"journeys:\n{journeys}\n").organisation
    assert [spot.key for spot in commonest(organisation, 4)] == ["un/p0", "deux/p0", "un/p1", "deux/p1"]


def test_a_problem_page_comforts_first_and_explains_last(site: Site) -> None:
    lost = site["problems/emprunter-deja-prete"]
    comfort = body(lost).index('<div class="comfort">')
    parts = heading_places(lost, "now", "who", "entitled", "bring", "words", "back", "why")
    assert [comfort, *parts] == sorted([comfort, *parts])
    assert body(lost).lstrip().startswith("# Le jeu que je veux n")


def test_a_problem_page_leads_back_to_the_numbered_step_and_offers_the_other_way(site: Site) -> None:
    back = body(site["problems/emprunter-deja-prete"]).split("#back ")[1].split("#why ")[0]
    assert 'href="../journeys/emprunter.html#demander">Step\u00a01: Demander le jeu' in back
    assert 'href="../journeys/emprunter.html#sur-place">Jouer sur place' in back


def test_the_price_stands_before_the_number_wherever_a_number_is_given(site: Site) -> None:
    for publication in site.values():
        calls = [match.start() for match in re.finditer(r'<a class="reach [^"]*" href="tel:', publication.source)]
        for call in calls:
            before = publication.source.rfind('class="price', 0, call)
            assert 0 < call - before < 200, publication.path


def test_every_page_ends_with_a_person_who_answers(site: Site) -> None:
    for path, publication in site.items():
        if publication.media == "text/markdown":
            tail = (
                publication.source[publication.source.index('class="band"') :]
                if path != "index"
                else publication.source
            )
            assert "tel:+33199001010" in tail, path
            assert "\n#" not in tail or path == "index", path


def test_the_journey_page_tells_each_problem_where_it_can_first_happen(site: Site, world: Organisation) -> None:
    text = body(site["journeys/emprunter"])
    first, second = text.index("#demander .stop"), text.index("#preparer .stop")
    assert first < text.index('<details class="exit" id="deja-prete">') < second
    assert text.index("#jouer .stop") < text.index('<details class="exit" id="piece-perdue">')
    assert text.count('id="piece-perdue"') == 1


def test_a_problem_of_two_steps_is_told_once_and_named_at_the_second(reading: Callable) -> None:
    organisation = reading(
        "journeys: {j: {title: J, steps: [{id: a, do: Un.}, {id: b, do: Deux., ends: Fini.}],"
        " problems: [{id: p, when: Rien ne va., during: [a, b], do: Attendez., back_to: a}]}}"
    ).organisation
    stops = line(organisation.of(Journey)["j"])
    assert [[problem.id for problem in stop.problems] for stop in stops] == [["p"], []]
    assert [[problem.id for problem in stop.again] for stop in stops] == [[], ["p"]]


def test_staff_notes_never_reach_a_page(site: Site) -> None:
    assert not any("Comptez les pièces devant le lecteur" in publication.source for publication in site.values())


def test_blocks_of_html_hold_no_empty_line_and_headings_stand_alone(site: Site) -> None:
    for path, publication in site.items():
        if publication.media == "text/markdown":
            for block in body(publication).strip().split("\n\n"):
                assert block.startswith(("<", "#")), (path, block[:80])
                assert "\n#" not in block, path
                assert not block.startswith("#") or "\n" not in block, path


def test_headings_say_what_they_say_even_with_marks_of_markdown(read: Callable[..., Site]) -> None:
    site = read(
        'journeys: {j: {title: "A *b* [c] _d_ <e> {f}", steps: [{id: a, do: Un., ends: Fini.}], problems: []}}',
        "channels: {tel: {type: phone, name: Le standard, number: 01 99 00 10 10}}",
    )
    assert r"# A \*b\* \[c\] \_d\_ &lt;e&gt; \{f\}" in body(site["journeys/j"])


def test_what_a_writer_types_is_never_markup(read: Callable[..., Site]) -> None:
    site = read('terms: {mot: {means: "<script>alert(1)</script>", also: ["<b>gras</b>"]}}')
    assert "<script" not in site["glossary"].source
    assert "<b>gras" not in site["glossary"].source


def test_jargon_is_explained_at_its_first_mention_and_not_again(site: Site) -> None:
    text = body(site["journeys/emprunter"])
    explained = re.findall(r'<a class="term" href="([^"]+)" title="([^"]+)">', text)
    assert explained == [("../glossary.html#fiche-de-pret", "La liste des pièces d’un jeu.")]
    assert text.index("fiche") < text.index('class="term"') + 200


def test_synonyms_are_on_the_page_for_the_search(site: Site) -> None:
    assert "fiche de prêt" in words(body(site["journeys/emprunter"]).split('class="also"')[1])


def test_topics_name_the_one_number_first_and_dear_numbers_last(reading: Callable) -> None:
    organisation = reading(
        "channels:\n"
        "  cher: {type: phone, name: Cher, number: 0 892 00 00 00, cost: 0.35 EUR/min, handles: suivre}\n"
        "  site: {type: web, name: Site, url: 'https://exemple.fr', handles: suivre}\n"
        "  tel: {type: phone, name: Tel, number: 01 99 00 10 10, cost: prix d'un appel, handles: suivre}\n"
        "journeys: {j: {title: J, steps: [{id: a, do: Un., ends: Fini.}], problems: [{when: Aïe., do: Appelez., contact: tel, back_to: a}]}}"
    ).organisation
    (topic,) = topics(organisation)
    assert [way.id for way in topic.ways] == ["tel", "site", "cher"]


def test_the_week_is_told_in_words_and_drawn(site: Site) -> None:
    contacts = body(site["contacts"])
    rows = re.findall(
        r'<th scope="row">(\w+)</th><td>([^<]*)</td>', contacts.split('class="hours"')[1].split("</table>")[0]
    )
    assert [day for day, _ in rows][:7] == [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ]
    assert contacts.count("strip-day shut") % 2 == 0


def test_a_guide_opens_without_any_script(site: Site) -> None:
    guide = body(site["guides/depart"])
    assert guide.count("<details") == 2  # an answer that asks on, and one that says something
    assert 'href="../problems/emprunter-piece-perdue.html"' in guide
    assert "<script" not in guide


def test_a_letter_shows_its_blanks(site: Site) -> None:
    letter = body(site["letters/prolonger"])
    assert '<span class="blank">nom du jeu</span>' in letter
    assert "<li>date</li>" in letter


def test_the_menu_lists_sections_only(site: Site) -> None:
    settings = yaml.safe_load(site["mkdocs"].source)
    files = [file for entry in settings["nav"] for file in entry.values()]
    assert files[:5] == ["index.md", "journeys.md", "problems.md", "contacts.md", "understand.md"]
    assert not any("/" in file for file in files)
    assert settings["INHERIT"] == "base.yml"


def test_a_page_knows_its_section_for_the_menu(site: Site) -> None:
    assert front(site["problems/emprunter-piece-perdue"])["section"] == "problems.html"
    assert "section" not in front(site["problems"])


def test_only_files_that_another_output_makes_are_offered(site: Site, view: View) -> None:
    made = {
        name
        for make in (infographic, letter, tutorial)
        for item in make(view)
        if isinstance(item, Publication)
        for name in (item.path.rpartition("/")[2] + ".pdf", *item.imposed)
    }
    offered = {
        name for publication in site.values() for name in re.findall(r'data-made="pdf/([^"]+)"', publication.source)
    }
    assert offered
    assert offered <= made


def test_the_pages_are_the_same_at_every_rendering(view: View, site: Site) -> None:
    assert _site(view) == site
