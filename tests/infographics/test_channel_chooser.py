"""Ways in as lines: the best one of each matter bears its icon, lines never cross, every way is said in full."""

import sys
from itertools import combinations
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import scene, words_of
from many import LANGUAGES, with_ways
from sound import faults, filled

from generator.infographics.canvas import Canvas
from generator.infographics.channel_chooser import _paint, channel_chooser
from generator.infographics.channel_chooser.board import boards
from generator.infographics.channel_chooser.facts import matters, ways_of
from generator.infographics.drawing import INFOGRAPHICS
from generator.infographics.route import legs
from generator.model.facts import topics
from generator.model.typeface import Typefaces


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ways, matters", [(2, 3), (3, 4), (6, 8), (12, 12)])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, language: str, ways: int, matters: int) -> None:
    made = with_ways(ways, matters, language)
    found = scene(made, typefaces, sheet, language)
    drawing = channel_chooser(made, found)
    assert faults(drawing, found.sheet, typefaces) == []
    assert filled(drawing) > 0.55


def test_the_best_way_is_that_of_the_site(typefaces: Typefaces) -> None:
    made = with_ways(6, 8)
    best = {topic.words.casefold(): topic.ways[0] for topic in topics(made)}
    for matter in matters(scene(made, typefaces, "a4")):
        assert matter.best.channel is best[matter.words.casefold()]


@pytest.mark.parametrize("ways, count", [(3, 4), (6, 8), (12, 12)])
def test_lines_never_touch_one_another(typefaces: Typefaces, ways: int, count: int) -> None:
    made = with_ways(ways, count)
    found = scene(made, typefaces, "a4")
    for board in boards(Canvas(found), matters(found), 200):
        canvas = Canvas(found)
        _paint(board, 30, 200, canvas)
        assert len(canvas.routes) == len(board.ways)
        for one, other in combinations(canvas.routes, 2):
            for left, top, right, bottom in legs(one.points, one.thick):
                for x, y, x2, y2 in legs(other.points, other.thick):
                    assert min(right, x2) < max(left, x) or min(bottom, y2) < max(top, y)


def test_matters_with_the_same_best_way_stand_together(typefaces: Typefaces) -> None:
    made = with_ways(6, 12)
    best = [matter.best.channel.id for matter in matters(scene(made, typefaces, "a4"))]
    assert [id for index, id in enumerate(best) if index == 0 or id != best[index - 1]] == list(dict.fromkeys(best))


def test_every_matter_is_on_one_sheet_and_every_way_of_it_on_the_same(typefaces: Typefaces) -> None:
    made = with_ways(12, 12)
    found = scene(made, typefaces, "a4")
    pages = channel_chooser(made, found).pages
    for matter in matters(found):
        (page,) = [page for page in pages if any(label.lines == (matter.words,) for label in page.labels)]
        assert all(way.name in words_of(page) for way in matter.ways)


def test_nothing_to_choose_is_not_drawn() -> None:
    infographic = INFOGRAPHICS["channel-chooser"]
    assert list(infographic.subjects(with_ways(1, 5))) == []
    made = with_ways(2, 3)
    assert list(infographic.subjects(made)) == [made]


def test_the_text_says_every_fact_of_every_way(typefaces: Typefaces) -> None:
    made = with_ways(6, 8)
    found = scene(made, typefaces, "a4")
    text = channel_chooser(made, found).equivalent
    assert all(matter.words in text for matter in matters(found))
    for way in ways_of(matters(found)):
        assert all(words in text for words in (way.name, way.address, way.answer, way.price, way.wait, way.open))


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = with_ways(6, 8)
    once, again = (channel_chooser(made, scene(made, typefaces, "a3")) for _ in range(2))
    assert once == again
