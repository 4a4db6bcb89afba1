"""Turns an organisation into the pictures that messengers and networks show when somebody shares a page of its site."""

from collections.abc import Iterator

from generator.infographics.picture import picture, picture_name
from generator.model.facts import problems_by_step
from generator.model.finding import Finding
from generator.model.publication import Publication
from generator.render.addresses import site_url
from generator.render.cards import FOLDER, SIDE, SIZE, Card, card_name, card_of, title_size
from generator.render.page import Page, all_pages
from generator.render.pen import Pen
from generator.render.pictures import document
from generator.render.view import View, output

SCENE = 300
"""The side of the theme's picture, in pixels."""


@output("card", part="site")
def card(view: View) -> Iterator[Publication | Finding]:
    """One for the site, one for all problems, one for each journey; none where the site has no address."""
    if not site_url(view.organisation, view.wording.language):
        return
    first: dict[str, Page] = {}
    for page in all_pages(view):
        first.setdefault(card_name(page), page)
    for page in first.values():
        shown = card_of(Pen(view, page))
        yield Publication(
            output="card",
            path=f"{view.site}/{FOLDER}/{shown.name}",
            language=view.wording.language,
            title=shown.title,
            media="text/html",
            source=_html(view, shown),
            subject=shown.journey.key if shown.journey else "",
        )


def _html(view: View, shown: Card) -> str:
    journey = shown.journey
    scene = _scene(view, shown)
    width = SIZE[0] - 2 * SIDE - (SCENE + SIDE / 2 if scene else 0)
    stuck = problems_by_step(journey) if journey else {}
    return view.theme.render(
        "card.html.j2",
        card=shown,
        c=view.theme.style.colours,
        style=view.theme.style,
        stations=[bool(stuck.get(step.id)) for step in journey.steps] if journey else [],
        host=(view.organisation.about.url or "").partition("//")[2].rstrip("/"),
        organisation=view.organisation,
        scene=scene,
        side=SIDE,
        size=SIZE,
        title_size=title_size(view, shown.title, width),
        width=width,
        _=view.wording,
    )


def _scene(view: View, shown: Card) -> str:
    """The theme's picture for it, if the theme draws."""
    style = view.theme.style
    drawn = picture(style, picture_name(style, shown.icon, shown.role)) if style.pictures else None
    return document(drawn) if drawn else ""
