"""Turns the pages of a site into the few cards that other sites show for them: the home page, problems, journeys."""

from dataclasses import dataclass

from generator.infographics.picture import Role
from generator.model.kinds.journey import Journey
from generator.render.addresses import full_address, site_url
from generator.render.page import Page
from generator.render.pen import Pen
from generator.render.view import View

SIZE = (1200, 630)
"""Width and height in pixels, as https://ogp.me and those who read it want them."""
SIDE = 80
FOLDER = "files/cards"


@dataclass(frozen=True)
class Card:
    """What stands on one."""

    name: str
    title: str
    look: str
    """`home`, `problems` or `journey`."""
    icon: str
    role: Role
    journey: Journey | None = None


def card_name(page: Page) -> str:
    """The card that is shown for a page: a journey's own, the one of all problems, else that of the site."""
    if page.template == "journey" and page.subject:
        return f"journey-{page.subject.id}"
    return "problems" if page.section == "problems" else "home"


def card_of(pen: Pen) -> Card:
    """The card of a page that has its own."""
    page, name = pen.page, card_name(pen.page)
    if isinstance(page.subject, Journey):
        return Card(
            name,
            pen.plain(page.subject.goal) or pen.name(page.subject),
            "journey",
            pen.icon_name(page.subject),
            "you",
            page.subject,
        )
    if name == "problems":
        return Card(name, pen.typeset(page.title), name, "alert-circle", "worried")
    tagline = pen.organisation.about.brand.tagline
    return Card(name, pen.plain(tagline) or pen.typeset(page.title), name, "hello", "us")


def card_settings(pen: Pen) -> dict[str, str | int]:
    """What the head of a page says of its card; nothing where the site has no address: no such link is relative."""
    organisation, language = pen.organisation, pen.view.wording.language
    url = site_url(organisation, language)
    if not url:
        return {}
    territory = "" if "_" in language else f"_{organisation.about.country}"
    return {
        "image": f"{url}{FOLDER}/{card_name(pen.page)}.png",
        "width": SIZE[0],
        "height": SIZE[1],
        "address": full_address(organisation, language, pen.page.path),
        "locale": f"{language}{territory}",
    }


def title_size(view: View, title: str, width: float) -> int:
    """The largest size of a title that takes at most three lines, in pixels."""
    family = view.theme.style.display
    sizes = (96, 84, 74, 66, 58, 52, 46)
    return next((size for size in sizes if view.typefaces.fits(title, size, width, 3, family, 800)), 40)
