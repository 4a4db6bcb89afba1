"""What stays in sight beside a journey, a problem or a letter: it covers nothing, and all of it can be reached."""

import pytest

from generator.build import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

COVERED = """() => {
  const parts = [...document.querySelectorAll(".beside > :not(.stay), .stay > *")], covered = [];
  for (let y = 0; y < document.documentElement.scrollHeight; y += 200) {
    scrollTo(0, y);
    const boxes = parts.map(part => part.getBoundingClientRect());
    boxes.slice(1).forEach((box, i) => { if (box.top < boxes[i].bottom - 1) covered.push([y, parts[i + 1].className]); });
    const last = boxes.at(-1), inner = document.querySelector(".beside > *:last-child").getBoundingClientRect();
    if (Math.min(last.bottom, inner.bottom) > document.querySelector(".band").getBoundingClientRect().top + 1) covered.push([y, "band"]);
  }
  return covered;
}"""
LAST_IN_SIGHT = """() => {
  const last = [...document.querySelectorAll(".beside a, .beside button")].at(-1);
  scrollTo(0, 900);
  last.focus();
  const box = last.getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
}"""


@pytest.mark.parametrize("height", [480, 800])
@pytest.mark.parametrize("name", ["journeys/emprunter", "problems/emprunter-piece-perdue", "letters/prolonger"])
def test_nothing_covers_what_stands_beside_a_page(browser, built: Built, name: str, height: int) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": height}, reduced_motion="reduce").new_page()
    page.goto((built.home / "site" / f"{name}.html").as_uri())
    assert page.locator(".beside .paper, .beside .way-steps").count() == 1
    assert page.evaluate(COVERED) == []
    assert page.evaluate(LAST_IN_SIGHT)


def test_the_number_stays_in_sight_along_a_journey(browser, built: Built) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce").new_page()
    page.goto((built.home / "site" / "journeys" / "emprunter.html").as_uri())
    page.evaluate("scrollTo(0, 1200)")
    box = page.locator(".beside .card-number").bounding_box()
    assert 0 < box["y"] < 700
