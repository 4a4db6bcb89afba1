"""Turns the output of a page's template into Markdown that every builder reads alike: headings and blocks of HTML."""

import re
from collections.abc import Iterator

import yaml

_HEADING = re.compile(r"#{1,6} \S")
_VERBATIM = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_BETWEEN = re.compile(r"\s*\n\s*")


def tidy(rendered: str) -> str:
    """The page's body: each heading alone between empty lines, no empty line and no indentation inside HTML.

    Python-Markdown ends a block of HTML at an empty line in some cases, and takes indented lines for code.
    """
    kept = _VERBATIM.findall(rendered)
    rest = iter(kept)
    text = "\n\n".join(_blocks(_VERBATIM.sub("\0", rendered)))
    return re.sub("\0", lambda _: next(rest), text) + "\n"


def _blocks(rendered: str) -> Iterator[str]:
    block: list[str] = []
    for line in _BETWEEN.split(rendered.strip()):
        if _HEADING.match(line):
            yield from ["\n".join(block)] * bool(block)
            yield line
            block = []
        else:
            block.append(line)
    yield from ["\n".join(block)] * bool(block)


def front_matter(facts: dict[str, object]) -> str:
    """The facts that the site's frame needs, as YAML before the page."""
    kept = {name: value for name, value in facts.items() if value not in (None, "", [], ())}
    return f"---\n{yaml.safe_dump(kept, allow_unicode=True, sort_keys=False, width=10_000)}---\n\n"
