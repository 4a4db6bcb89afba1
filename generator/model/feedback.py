"""Where customers' answers to "Was this page useful?" go: to a mail box, or to a program of the organisation's own."""

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from generator.model.entity import Part


def _mail_address(address: str) -> str:
    if not re.fullmatch(r"[^\s@?&]+@[^\s@?&]+\.[^\s@?&]+", address):
        hint = "Write one address: idees@exemple.fr."
        raise PydanticCustomError("email", "'{address}' is no e-mail address", {"address": address, "hint": hint})
    return address


def _web_address(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        hint = "Write it in full: https://exemple.fr/avis. Pages are also read from a memory stick."
        raise PydanticCustomError("endpoint", "'{address}' is no web address", {"address": address, "hint": hint})
    return address


class Feedback(Part):
    """Where answers go; pages ask nothing when neither is named.

    A program gets a POST of `application/x-www-form-urlencoded` with `page` (its path: `journeys/livraison`),
    `language`, `useful` (`yes` or `no`) and `says` (the customer's words, perhaps empty): no cookie, no referrer, no
    name. It answers with a status of success and, if it is on another host, `Access-Control-Allow-Origin: *`. Browsers
    without scripts send the same as a plain form: it then answers with a page of thanks.
    """

    email: Annotated[str, AfterValidator(_mail_address)] | None = None
    """A mail box: each answer is a message that the customer sees and sends."""
    endpoint: Annotated[str, AfterValidator(_web_address)] | None = None
    """The address of a program, which is used before the mail box."""
