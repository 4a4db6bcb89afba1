"""The list of letters ready to send, and a page for each, its blanks marked."""

from collections.abc import Iterator
from urllib.parse import quote

from markupsafe import Markup, escape

from generator.model.facts import channels, main_channel
from generator.model.kinds.channel import Channel
from generator.model.kinds.letter import Letter
from generator.render.downloads import downloads
from generator.render.letter_text import BLANK, letter_html
from generator.render.page import Page, page
from generator.render.pages.understand import shelf
from generator.render.view import View


@page("letters")
def letters(view: View) -> Iterator[Page]:
    """The list, then one page for each letter."""
    found = shelf(view, "letters")
    if found is None:
        return
    known = list(view.organisation.of(Letter).values())
    contact = main_channel(view.organisation)
    yield Page(
        path="letters", title=found.title, template="letters", menu=found.menu, description=found.help,
        facts={"shelf": found, "letters": known, "contact": contact},
    )  # fmt: skip
    for letter in known:
        yield Page(
            path=f"letters/{letter.id}",
            title=letter.title,
            template="letter",
            subject=letter,
            downloads=downloads(view, letter),
            description=view.wording("A letter ready to send: fill in the blanks."),
            facts={
                "letter": letter,
                "blanks": list(dict.fromkeys(words.strip(" ,;") for words in BLANK.findall(letter.body.source))),
                "body": marked(view, letter),
                "receivers": channels(view.organisation, letter.to),
                "mail": mail,
                "contact": contact,
            },
        )


def marked(view: View, letter: Letter) -> Markup:
    """The letter line by line as it was written, without links, its blanks as what they are: places to write on."""
    return Markup(BLANK.sub(lambda blank: f'<span class="blank">{blank[1]}</span>', letter_html(view, letter)))


def mail(channel: Channel, subject: str, body: str) -> str:
    """The address that opens the customer's own mail program with the letter in it."""
    return f"mailto:{escape(channel.email or '')}?subject={quote(subject)}&body={quote(body)}"
