"""What a page of the site is before it is written: an address, a template and facts; and the registry of types."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.entity import Entity
from generator.model.kinds.journey import Journey
from generator.registry import Registry
from generator.render.view import View


@dataclass(frozen=True)
class Page:
    """One page, not yet in words."""

    path: str
    """Where it stands on the site, without a suffix: `journeys/livraison`."""
    title: str
    """What the browser's tab, the search and the links call it."""
    template: str
    """A file of `templates/web`, without `.md.j2`."""
    facts: Mapping[str, object] = field(default_factory=dict)
    subject: Entity | None = None
    """What it is about: for its date, and for its place in the writer's files."""
    within: Journey | None = None
    """The journey whose node ids its texts may use without its name."""
    description: str = ""
    menu: str = ""
    """Its name in the menu; only section pages have one."""
    downloads: tuple[tuple[str, str], ...] = ()
    """Files that the site may offer with it, if they are made: name and title."""

    @property
    def section(self) -> str:
        """The section page it belongs to: `journeys`; itself, when it is one."""
        return self.path.split("/")[0]


Make = Callable[[View], Iterator[Page]]

PAGES: Registry[Make] = Registry("generator.render.pages")
"""Types of pages by name; each is one file of that folder."""

ORDER = (
    "home", "journeys", "problems", "contacts", "understand",
    "guides", "questions", "documents", "rules", "promises", "glossary", "letters", "insights", "changes",
)  # fmt: skip
"""The menu, in the order in which a customer in trouble looks; types from outside come after."""


def page(name: str) -> Callable[[Make], Make]:
    """Register a function that makes the pages of one type."""

    def register(make: Make) -> Make:
        PAGES.add(name, make)
        return make

    return register


def all_pages(view: View) -> Iterator[Page]:
    """Every page of the site, in the order of the menu."""
    makers = PAGES.load()
    for name in sorted(makers, key=lambda name: (ORDER.index(name) if name in ORDER else len(ORDER), name)):
        yield from makers[name](view)
