"""Turns the `site` part of the `organisation` section into what decides the web addresses of the help site's pages."""

from generator.model.entity import Part


class HelpSite(Part):
    """Where the help site stands, and how its pages are addressed."""

    url: str | None = None
    """The web address of the help site's first page, when it is not `url` itself: `https://aide.exemple.fr`."""
    directory_urls: bool = False
    """`problems/` instead of `problems.html`: shorter, but the site can no longer be opened from a folder."""
