"""Turns a text's tokens into HTML or Markdown: mentions become links, words get the language's typography."""

from dataclasses import dataclass
from html import escape

from markdown_it.token import Token

from generator.model.entity import Entity
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Problem
from generator.model.organisation import Organisation, Spot, Target
from generator.model.saying import in_sentence, said, target_of
from generator.model.text import Mention, Text
from generator.model.wording import Wording

PAGES = {
    "unit": "contacts",
    "channel": "contacts",
    "document": "documents",
    "term": "glossary",
    "rule": "rules",
    "promise": "promises",
    "question": "questions",
    "insight": "insights",
    "change": "changes",
}
"""Kinds whose entities are anchors on one page; the others have a page each."""
FOLDERS = {"journey": "journeys", "guide": "guides", "letter": "letters"}


def address(target: Target) -> str | None:
    """Where a target stands on the site, from its root and without a suffix before the anchor: `contacts#tel-sav`."""
    if isinstance(target, Spot):
        if isinstance(target.node, Problem):
            return f"problems/{target.journey.id}-{target.node.id}"
        return f"journeys/{target.journey.id}#{target.node.id}"
    if target.kind in PAGES:
        return f"{PAGES[target.kind]}#{target.id}"
    return f"{FOLDERS[target.kind]}/{target.id}" if target.kind in FOLDERS else None


def direct(target: Target) -> str | None:
    """The address that acts at once: `tel:`, `mailto:` or the web address of a channel."""
    if not isinstance(target, Channel):
        return None
    if target.type == "phone" and target.number:
        return target.number.uri()
    if target.type == "email" and target.email:
        return f"mailto:{target.email}"
    return target.url if target.type in ("web", "app", "chat") else None


@dataclass(frozen=True)
class Prose:
    """A way of writing texts for one page."""

    organisation: Organisation
    wording: Wording
    prefix: str
    suffix: str
    within: Journey | None = None

    def at(self, journey: Journey) -> "Prose":
        """The same, with a journey's node ids understood without its name."""
        return Prose(self.organisation, self.wording, self.prefix, self.suffix, journey)

    def link(self, target: Target) -> str | None:
        """The relative address of a target from this page; none in a document that stands alone (no suffix)."""
        found = address(target)
        if found is None or not self.suffix:
            return None
        page, hash_, anchor = found.partition("#")
        return f"{self.prefix}{page}{self.suffix}{hash_}{anchor}"

    def inline(self, text: Text | None) -> str:
        """One line of HTML: paragraphs are joined by a space."""
        if text is None:
            return ""
        state = _Html(self)
        return _in_its_language(
            text, "span", " ".join(state.inline(token) for token in text.tokens if token.type == "inline")
        )

    def block(self, text: Text | None) -> str:
        """HTML paragraphs, lists and tables, without an empty line in it."""
        if text is None:
            return ""
        state = _Html(self)
        html = "".join(state.inline(token) if token.type == "inline" else state.tag(token) for token in text.tokens)
        return _in_its_language(text, "div", html)

    def markdown(self, text: Text | None) -> str:
        """Markdown again, with the mentions resolved to words and links."""
        if text is None:
            return ""
        return self.wording.typeset(self._resolved(text))

    def _resolved(self, text: Text) -> str:
        out, rest = "", text.source
        for mention in text.mentions:
            start = _outside_code(rest, mention.written)
            out += rest[:start]
            out += self._markdown_mention(mention, out)
            rest = rest[start + len(mention.written) :]
        return out + rest

    def _markdown_mention(self, mention: Mention, before: str) -> str:
        words = in_sentence(said(mention, self.organisation, self.wording, self.within), before)
        target = target_of(mention, self.organisation, self.within)
        href = target and (direct(target) or self.link(target))
        return f"[{words}]({href})" if href and not mention.field else words

    def mention(self, mention: Mention, before: str) -> str:
        """One mention as HTML: a link that acts at once where there is one (`tel:`), else to the site's page."""
        words = escape(
            self.wording.typeset(in_sentence(said(mention, self.organisation, self.wording, self.within), before))
        )
        target = target_of(mention, self.organisation, self.within)
        href = target and not mention.field and (direct(target) or self.link(target))
        if not target or not href:
            return words
        kind = target.kind if isinstance(target, Entity) else "node"
        return f'<a class="mention mention-{kind}" href="{escape(href)}">{words}</a>'


def _outside_code(source: str, written: str) -> int:
    """Where a mention stands in a source; the same signs between backticks are an example, not a mention."""
    start = source.find(written)
    while source.count("`", 0, start) % 2 and (next_ := source.find(written, start + 1)) > 0:
        start = next_
    return start


def _in_its_language(text: Text, tag: str, html: str) -> str:
    """A text that is not translated yet says in which language it is, so that it is read aloud as it should be."""
    if not text.language:
        return html
    language = text.language.replace("_", "-")
    return f'<{tag} lang="{language}">{html}</{tag}>'


class _Html:
    """One text on its way to HTML: it remembers what stands before a mention."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.before = ""

    def tag(self, token: Token) -> str:
        if token.type in ("fence", "code_block"):
            lines = escape(token.content.rstrip("\n")).replace("\n", "&#10;")
            return f"<pre><code>{lines}</code></pre>"
        if token.type == "hr":
            return "<hr>"
        if token.hidden:
            return ""
        self.before = ""
        return f"<{'/' if token.nesting < 0 else ''}{token.tag}{_attributes(token)}>"

    def inline(self, block: Token) -> str:
        return "".join(self._piece(token) for token in block.children or ())

    def _piece(self, token: Token) -> str:
        if token.type == "mention":
            html = self.prose.mention(token.meta["mention"], self.before)
            self.before += "x"
            return html
        if token.type == "text":
            self.before = (self.before + token.content)[-80:]
            return escape(self.prose.wording.typeset(token.content), quote=False)
        if token.type == "code_inline":
            self.before += "x"
            return f"<code>{escape(token.content)}</code>"
        if token.type == "softbreak":
            return " "
        if token.type == "hardbreak":
            return "<br>"
        if token.type == "image":
            return escape(token.content)
        return f"<{'/' if token.nesting < 0 else ''}{token.tag}{_attributes(token)}>"


def _attributes(token: Token) -> str:
    return "".join(f' {name}="{escape(str(value))}"' for name, value in token.attrs.items())
