"""Turns the first mention of each term on a page into a link to the glossary with its meaning in a tooltip."""

import re
from html import escape, unescape

from markupsafe import Markup

from generator.model.kinds.term import Term
from generator.render.pen import Pen
from generator.render.terms import pattern, terms_in

_PIECE = re.compile(r"(<[^>]+>|^#{1,6} .*$)", re.MULTILINE)
_TAG = re.compile(r"</?([a-z0-9]+)")
_CLOSED_TO_LINKS = frozenset(
    {"a", "abbr", "aside", "button", "dt", "h1", "h2", "h3", "h4", "label", "pre", "summary", "th"}
)


def gloss(body: str, pen: Pen) -> str:
    """The page with its jargon explained; headings, links, summaries and what stands aside are left alone."""
    waiting = {term.id: term for term in _terms(body, pen)}
    if not waiting:
        return body
    closed = 0
    out = []
    for piece in _PIECE.split(body):
        tag = _TAG.match(piece)
        if tag:
            closed += (tag[1] in _CLOSED_TO_LINKS) * (-1 if piece.startswith("</") else 1)
        elif piece and not closed and not piece.startswith("#"):
            piece = _explain(piece, waiting, pen)
        out.append(piece)
    return "".join(out)


def _terms(body: str, pen: Pen) -> list[Term]:
    words = unescape(re.sub(r"<[^>]+>", " ", body))
    return [term for term in terms_in(pen.organisation, [words]) if term.status not in ("draft", "retired")]


def _explain(words: str, waiting: dict[str, Term], pen: Pen) -> str:
    """`words` with a link at each term met for the first time; the longest of two terms at the same place wins."""
    found = sorted(
        (match.start(), -match.end(), id)
        for id, term in waiting.items()
        if (match := pattern(term).search(words)) is not None
    )
    out, end = "", 0
    for start, minus_end, id in found:
        if start >= end:
            out += words[end:start] + _link(words[start:-minus_end], waiting.pop(id), pen)
            end = -minus_end
    return out + words[end:]


def _link(words: str, term: Term, pen: Pen) -> Markup:
    return Markup(f'<a class="term" href="{escape(pen.to(term))}" title="{escape(pen.plain(term.means))}">{words}</a>')
