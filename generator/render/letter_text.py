"""Turns a letter into words that can be sent: as HTML line by line, as plain text, and where to send it."""

import re
from collections.abc import Iterable, Iterator

from markdown_it.token import Token

from generator.model.facts import channel_name
from generator.model.kinds.channel import Channel
from generator.model.kinds.letter import Letter
from generator.model.saying import in_sentence, said
from generator.model.text import Text
from generator.render.view import View

BLANK = re.compile(r"\{([^{}]+)\}")
_LINE_END = re.compile(r"(?<=\S)\n(?=\S)")


def letter_html(view: View, letter: Letter) -> str:
    """The letter line by line as it was written, its blanks still in braces."""
    return view.prose(suffix="").block(Text(_LINE_END.sub("  \n", letter.body.source), letter.body.language))


def letter_text(view: View, letter: Letter) -> str:
    """The letter as plain words without any mark, line by line as it was written; a blank stands in `[brackets]`."""
    out, mark, in_list = "", "", False
    for token in letter.body.tokens:
        if token.type == "list_item_open":
            mark = f"{token.info}. " if token.info else "- "
        elif token.type == "inline":
            apart = "" if not out else "\n" if mark and in_list else "\n\n"
            out += apart + mark + "".join(_words(view, token.children or ()))
            mark, in_list = "", bool(mark)
    return view.wording.typeset(BLANK.sub(r"[\1]", out))


def _words(view: View, tokens: Iterable[Token]) -> Iterator[str]:
    before = ""
    for token in tokens:
        if token.type == "mention":
            words = in_sentence(said(token.meta["mention"], view.organisation, view.wording), before)
        else:
            words = "\n" if token.type in ("softbreak", "hardbreak") else token.content
        before = (before + words)[-80:]
        yield words


def receivers(view: View, channels: Iterable[Channel]) -> list[tuple[str, str]]:
    """Name and address of each place to which a letter can go."""
    wording = view.wording
    return [
        (
            wording.typeset(channel_name(view.organisation, channel)),
            channel.email or channel.address or channel.url or (wording.say(channel.number) if channel.number else ""),
        )
        for channel in channels
    ]
