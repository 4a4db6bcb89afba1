"""C416 malformed-address

A web or e-mail address is written so that it leads nowhere: without `https://`, with a space, with two `@`. In the
story of the post office complaints were answered on the web site only; a customer whose click fails there has no
other door.

```yaml bad
channels:
  mediateur: {url: www.mediateur.exemple.fr}  # C416
```

```yaml good
channels:
  mediateur: {url: "https://www.mediateur.exemple.fr"}
```
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from generator.check.leaves import leaves_of
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.reference import Leaf, Path
from generator.model.text import Text

_HOST = re.compile(r"(?!-)(?:[\w-]{1,63}(?<!-)\.)+[^\W\d_]{2,63}\.?", re.IGNORECASE)
_MAILBOX = re.compile(r"[^\s@,;:<>()\[\]\\\"]+(?<!\.)@" + _HOST.pattern, re.IGNORECASE)
_LINK = re.compile(r"(?<!!)\[[^\]\[]+\]\(\s*<?(?P<target>www\.[^)\s>]+)")


@rule(Severity.WARNING)
def malformed_address(organisation: Organisation) -> Remarks:
    for channel in organisation.of(Channel).values():
        for field, fault in (("url", _web_fault(channel.url)), ("email", _mail_fault(channel.email))):
            if fault:
                yield organisation.place(channel, field), f"{field} of {called(channel)} {fault[0]}", fault[1]
    if fault := _web_fault(organisation.about.url):
        place = organisation.place_in("organisation", "url")
        yield place, f"url of the organisation {fault[0]}", fault[1]
    if fault := _web_fault(organisation.about.site.url):
        place = organisation.place_in("organisation", "site", "url")
        yield place, f"url of the help site {fault[0]}", fault[1]
    for entity, leaves in leaves_of(organisation):
        yield from ((organisation.place(entity, *path), *found) for path, found in _links(leaves))


def _web_fault(url: str | None) -> tuple[str, str] | None:
    if url is None:
        return None
    if re.search(r"\s", url):
        return "holds a space", "Copy the address from the browser."
    address = urlsplit(url)
    if address.scheme not in ("http", "https"):
        bare = url.split("://")[-1]
        return "does not begin with https://", f"Write https://{bare}."
    if not _HOST.fullmatch(address.hostname or ""):
        return f"has no site in it: “{address.netloc}”", "Write for example https://www.exemple.fr/contact."
    return None


def _mail_fault(email: str | None) -> tuple[str, str] | None:
    if email is None or _MAILBOX.fullmatch(email):
        return None
    return f"is no e-mail address: “{email}”", "Write one address and nothing else, such as contact@exemple.fr."


def _links(leaves: Sequence[Leaf]) -> Iterator[tuple[Path, tuple[str, str]]]:
    for path, text, _ in leaves:
        for found in _LINK.finditer(text.source) if isinstance(text, Text) and "](" in text.source else ():
            target = found["target"]
            yield path, (f"the link to {target} does not begin with https://", f"Write https://{target}.")
