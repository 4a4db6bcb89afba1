"""Turns the addresses a publication mentions into the bytes it was given, and refuses every other address."""

from collections.abc import Mapping
from mimetypes import MimeTypes
from urllib.parse import unquote, urlsplit

from weasyprint.urls import URLFetcher, URLFetcherResponse

BASE = "https://assets.invalid/"
"""What relative addresses are relative to: a host that can never exist (RFC 6761)."""

SCHEME = "clew:"

# The types built into Python, not those of the machine: the same answer everywhere.
_TYPES = MimeTypes()


class AssetFetcher(URLFetcher):  # type: ignore[misc]
    """Serves the given assets, by relative name or as `clew:name`, and `data:` addresses: no network, no files."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols={"data"}, allow_redirects=False)
        self._assets = assets

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Return the asset at `url`; raises ValueError, which WeasyPrint logs, for anything that was not given."""
        if url.lower().startswith("data:"):
            return super().fetch(url, headers)
        name = asset_name(url)
        if name is None:
            raise ValueError(_refusal(url))
        if name not in self._assets:
            raise ValueError("there is no such file among the assets")
        kind = _TYPES.guess_type(name)[0] or "application/octet-stream"
        return URLFetcherResponse(url, self._assets[name], {"Content-Type": kind})


def asset_name(url: str) -> str | None:
    """Return the name of the asset meant by an absolute address, or None when it lies elsewhere."""
    for prefix in (BASE, SCHEME):
        if url.startswith(prefix):
            return unquote(url.removeprefix(prefix))
    return None


def _refusal(url: str) -> str:
    if urlsplit(url).scheme == "file":
        return "files of this machine are not read, only the assets"
    return "nothing is read from the network"
