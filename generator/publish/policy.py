"""Turns a finished site into the content security policy under which it works: nothing but what its pages hold."""

import base64
import hashlib
import re
from html import unescape
from pathlib import Path

_SCRIPT = re.compile(r"<script(?P<said>[^>]*)>(?P<body>.*?)</script>", re.DOTALL)
_DATA = re.compile(r"\ssrc=|type=.?(?:application/(?:ld\+)?json|text/plain)")
"""Scripts that browsers fetch or do not run: the policy says nothing of their text."""
_FORM = re.compile(r'<form[^>]*\saction="(https?://[^"]*)"')


def policy(site: Path) -> str:
    """The value of the header `Content-Security-Policy` for everything below `site`.

    Scripts in pages are allowed by their digest (CSP Level 3, section 2.3.1), so it changes with the pages: ask after
    each build. Style attributes carry lengths (bars, lines), hence `unsafe-inline` for styles alone; search runs in a
    worker. Answers of customers may go where the organisation says (`feedback: {endpoint: …}`).
    """
    scripts, forms = set[str](), set[str]()
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        scripts |= {found["body"] for found in _SCRIPT.finditer(html) if not _DATA.search(found["said"])}
        forms |= {unescape(address) for address in _FORM.findall(html)}
    own = ["'self'", *sorted(forms)]
    rules = {
        "default-src": ["'self'"],
        "script-src": ["'self'", *sorted(map(_digest, scripts))],
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:"],
        "worker-src": ["'self'", "blob:"],
        "connect-src": own,
        "form-action": own,
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items())


def _digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
