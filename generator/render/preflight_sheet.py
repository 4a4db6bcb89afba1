"""Turns a preflight and its pages' pictures into one page for the printer: what was looked at, what is wrong, where."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.preflight import Fault, Preflight, Verdict, Zone
from generator.model.wording import Wording
from generator.render.theme import shared_environment

MOST_PAGES = 8
"""Pages that are shown."""
_MOST_ZONES = 6
_WIDTH, _GAP, _LEAST_HEIGHT, _MOST_HEIGHT = 182, 5, 38, 80
"""Millimetres of the row of pictures, between them, and how high they may be."""
_SMALLEST = 2.0
"""Millimetres: a frame smaller than this is not seen."""


@dataclass(frozen=True)
class Numbered:
    """A fault with the number that its places have on the pictures."""

    number: int
    verdict: Verdict
    fault: Fault


@dataclass(frozen=True)
class PreflightSheet:
    """What the template sees."""

    preflight: Preflight
    pictures: Mapping[int, bytes]
    most: int
    """Faults that are listed."""

    @cached_property
    def faults(self) -> tuple[Numbered, ...]:
        """The worst first."""
        return tuple(
            Numbered(number, verdict, fault)
            for number, (verdict, fault) in enumerate(_worst_first(self.preflight)[: self.most], start=1)
        )

    @property
    def left_out(self) -> int:
        """How many are not listed."""
        return self.preflight.errors + self.preflight.warnings - len(self.faults)

    @property
    def pages(self) -> list[int]:
        """The pages that are shown."""
        return sorted(self.pictures)

    def frames(self, page: int) -> list[tuple[int, str]]:
        """The number and the CSS place of each frame on a page's picture."""
        return [
            (one.number, self._place(page, zone))
            for one in self.faults
            if one.fault.page == page
            for zone in one.fault.zones[:_MOST_ZONES]
        ]

    def ratio(self, page: int) -> float:
        """Width of a picture divided by its height."""
        width, height = self._size(page)
        return width / height

    @property
    def height(self) -> float:
        """Of the pictures, in millimetres: as large as one row lets them be; two rows where they would be tiny."""
        across = sum(map(self.ratio, self.pages)) or 1
        rows = 1 if (_WIDTH - _GAP * len(self.pages)) / across >= _LEAST_HEIGHT else 2
        return max(min((_WIDTH * rows * 0.94 - _GAP * len(self.pages)) / across, _MOST_HEIGHT / rows), 12)

    def trim(self, page: int) -> str:
        """The CSS place of the trim."""
        size = self.preflight.pages[page - 1]
        return self._place(page, Zone(0, 0, size.width, size.height))

    def _size(self, page: int) -> tuple[float, float]:
        size = self.preflight.pages[page - 1]
        left, top, right, bottom = size.bleed
        return size.width + left + right, size.height + top + bottom

    def _place(self, page: int, zone: Zone) -> str:
        """A zone in percent of the picture, cut to it and large enough to be seen."""
        width, height = self._size(page)
        left, top = (
            zone.left + self.preflight.pages[page - 1].bleed[0],
            zone.top + self.preflight.pages[page - 1].bleed[1],
        )
        across, down = max(zone.width, _SMALLEST), max(zone.height, _SMALLEST)
        x, y = min(max(left, 0), width - _SMALLEST), min(max(top, 0), height - _SMALLEST)
        right, bottom = min(left + across, width), min(top + down, height)
        shares = (x / width, y / height, max(right - x, _SMALLEST) / width, max(bottom - y, _SMALLEST) / height)
        return "left:{:.2%};top:{:.2%};width:{:.2%};height:{:.2%}".format(*shares)


def shown_pages(preflight: Preflight) -> list[int]:
    """The pages to show: those with faults, else the first ones."""
    faulty = dict.fromkeys(fault.page for _, fault in _worst_first(preflight) if fault.page)
    return list(faulty or range(1, len(preflight.pages) + 1))[:MOST_PAGES]


def preflight_html(preflight: Preflight, pictures: Mapping[int, bytes], most: int, wording: Wording) -> str:
    """The page; its pictures are assets named `page-1.png`, `page-2.png`…"""
    sheet = PreflightSheet(preflight, pictures, most)
    return shared_environment().get_template("preflight.html.j2").render(sheet=sheet, preflight=preflight, _=wording)


def _worst_first(preflight: Preflight) -> list[tuple[Verdict, Fault]]:
    """Errors before warnings; of each check one, then of each another: a short list says most."""
    every = [(turn, verdict, fault) for verdict in preflight.verdicts for turn, fault in enumerate(verdict.faults)]
    every.sort(key=lambda one: (one[2].severity != "error", one[0]))
    return [(verdict, fault) for _, verdict, fault in every]
