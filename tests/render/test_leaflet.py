"""A leaflet tells as much as its panels hold: nothing is left out that has room, and none is left half empty."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.publish.fonts import prepare
from generator.render.outputs.leaflet import EVEN, HEIGHT, LEFT_OUT, Told
from generator.render.press import format_named, set_tighter
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

FORMAT = format_named("leaflet-dl-roll")


@pytest.fixture(scope="module")
def view(world: Organisation, fonts: Path) -> View:
    theme = load_theme(world.about.brand)
    return View(world, theme, load_wording(world.language), prepare(theme.style.families, fonts))


@pytest.fixture
def told(view: View) -> Callable[[], Told]:
    def tell() -> Told:
        journey = next(iter(view.organisation.of(Journey).values()))
        return Told(view, journey, view.prose(suffix="").at(journey))

    return tell


def test_what_finds_room_is_told_whole(told: Callable[[], Told]) -> None:
    assert told().as_far_as_it_fits(FORMAT).without == ()


def test_words_go_first_and_the_steps_last_where_there_is_no_room(
    told: Callable[[], Told], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = told()
    found = []
    for height in range(int(HEIGHT), 0, -1):
        monkeypatch.setattr("generator.render.outputs.leaflet.HEIGHT", height)
        found.append(whole.as_far_as_it_fits(FORMAT).without)
    assert found == sorted(found, key=len)
    assert found[-1] == LEFT_OUT
    assert all(without == LEFT_OUT[: len(without)] for without in found)


def test_what_is_left_out_is_not_said(told: Callable[[], Told]) -> None:
    whole, short = told(), replace(told(), without=LEFT_OUT)
    kinds = {block.kind for block in short.way()}
    assert kinds <= {block.kind for block in whole.way()} - {"term", "variant"}
    assert sum(len(block.html) for block in short.way()) < sum(len(block.html) for block in whole.way())


def test_what_one_needs_has_a_panel_of_its_own_only_where_it_fills_it(told: Callable[[], Told]) -> None:
    panels = told().panels(4)
    heights = [sum(block.lines for block in panel) for panel in panels]
    apart = {block.kind for block in panels[0]} <= {"need", "price", "rule"}
    assert not apart or min(heights) >= EVEN * max(heights)


def test_a_template_is_set_in_more_densities_the_roomiest_first(view: View) -> None:
    theme = replace(view.theme, style=replace(view.theme.style, densities=(1.1, 0.9)))
    journey = next(iter(view.organisation.of(Journey).values()))
    teller = Told(view, journey, view.prose(suffix="").at(journey))
    rules, own = (
        FORMAT.page_rules(3),
        {"told": teller, "format": FORMAT, "parts": dict.fromkeys(FORMAT.reads, ())},
    )
    made = list(
        set_tighter(replace(view, theme=theme), "print/leaflet.html.j2", (1.3,), rules=rules, _=view.wording, **own)
    )
    sizes = [float(one.split("font: 400 ")[1].split("pt")[0]) for one in made]
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) == 3
