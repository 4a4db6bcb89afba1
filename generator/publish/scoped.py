"""Turns the style sheets of our own site into ones that touch our pages alone on somebody else's."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import tinycss2

MARK = "clew-help"
"""The class of the empty element that each of our pages begins with."""
ARTICLE = f".md-typeset:has(> .{MARK})"
"""The article of one of our pages, in any site of Material or Zensical."""

_INSIDE = frozenset({"media", "supports", "layer", "container"})
_WHOLE = frozenset({"font-face", "keyframes", "property"})
_GLOBAL = re.compile(
    r"(?P<root>:root|html|body)$|(?P<state>(?:\[(?:dir|data-md-[\w-]+)[^\]]*\]|:lang\([^)]*\)|\.js)+)(?P<rest>$| .*)"
)
_PAGE = re.compile(r"(?:\.md-typeset)?(?P<page>\.page(?:-(?P<kind>[\w-]+))?)(?![\w-])")


def scoped(css: str) -> str:
    """The style sheet with every rule bound to our articles; what is about the whole page of a browser is left out."""
    return "".join(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def scoped_selector(selector: str) -> str:
    """One selector, bound: `.card` inside the article; nothing for one that is about the whole page of a browser."""
    found = _GLOBAL.match(selector)
    if found and found["root"]:
        return ARTICLE if found["root"] == ":root" else ""
    if found and (state := found["state"]):
        rest = found["rest"].strip()
        return f"{state} {scoped_selector(rest) if rest else ARTICLE}"
    if _PAGE.match(selector):
        return _PAGE.sub(_article, selector)
    if selector.startswith(".md-typeset"):
        return ARTICLE + _PAGE.sub(_article_state, selector.removeprefix(".md-typeset"))
    return f"{ARTICLE} {selector}"


def _article(match: re.Match[str]) -> str:
    if match.start() == 0:
        return f".md-typeset:has(> .{MARK}{'.page-' + match['kind'] if match['kind'] else ''})"
    return _article_state(match)


def _article_state(match: re.Match[str]) -> str:
    """`.page-home` where it is not the first word: `:not(.page-home)`."""
    return f":has(> .{MARK}{'.page-' + match['kind'] if match['kind'] else ''})"


def _rules(nodes: Iterable[Any]) -> Iterator[str]:
    for node in nodes:
        if node.type == "qualified-rule":
            bound = [one for selector in _selectors(node.prelude) if (one := scoped_selector(selector))]
            yield f"{', '.join(bound)} {{{tinycss2.serialize(node.content)}}}\n" if bound else ""
        elif node.type == "at-rule" and node.content is not None and node.lower_at_keyword in _INSIDE:
            inner = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            yield f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{\n{''.join(_rules(inner))}}}\n"
        elif node.type == "at-rule" and node.lower_at_keyword in _WHOLE:
            yield node.serialize() + "\n"


def _selectors(prelude: Iterable[Any]) -> Iterator[str]:
    """The selectors of a rule, at its own commas: those inside `:is(…)` are no ends."""
    one: list[Any] = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield " ".join(tinycss2.serialize(one).split())
            one = []
        else:
            one.append(token)
    yield " ".join(tinycss2.serialize(one).split())
