"""Turns each letter into plain text for a mail program, and into a sheet of paper to fill in by hand."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from generator.model.facts import channels
from generator.model.finding import Finding
from generator.model.kinds.letter import Letter
from generator.model.publication import Publication
from generator.render.letter_text import BLANK, letter_html, letter_text, receivers
from generator.render.promised import letter_promises
from generator.render.view import View, output

LINE = 42
"""Characters of a blank that is filled in on a line; what takes more words gets a box."""
_BLANK_IN_HTML = re.compile(rf"{BLANK.pattern}([.,;]?)")


@output("letter", part="letters")
def letter(view: View) -> Iterator[Publication | Finding]:
    """Two publications per letter: words, and an A4 sheet."""
    for one in view.organisation.of(Letter).values():
        sheet = view.theme.render(
            "letter.html.j2",
            letter=one,
            body=to_fill_in(letter_html(view, one)),
            receivers=receivers(view, channels(view.organisation, one.to)),
            view=view,
            c=view.theme.style.colours,
            _=view.wording,
        )
        for media, source in (("text/plain", letter_text(view, one) + "\n"), ("text/html", sheet)):
            path = f"letters/{view.wording.language}/{one.id}"
            promises = letter_promises(view, one)
            yield Publication(
                "letter", path, view.wording.language, one.title, media, source, subject=one.key, promises=promises
            )


def to_fill_in(html: str) -> Markup:
    """A letter's HTML with a line to write on for each blank, or a box where a sentence is asked for."""
    return Markup(_BLANK_IN_HTML.sub(lambda blank: _place(blank[1].strip(), blank[2]), html))


def _place(said: str, after: str) -> str:
    """A place to write on, with what belongs there in small below the line or at the top of the box."""
    asked = said.lstrip(" ,;")
    before = said[: len(said) - len(asked)]
    if len(asked) > LINE:
        return f'{before}<span class="box"><small>{asked}</small></span>'
    return f'{before}<span class="line"><small>{asked}</small></span>{after}'
