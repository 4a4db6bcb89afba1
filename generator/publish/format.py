"""A format turns one finished publication into the bytes of one file; the registry of formats."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish import codes  # noqa: F401 - the remarks of every format are explained there
from generator.publish.remarks import Remark
from generator.registry import Registry


@dataclass(frozen=True)
class Made:
    """The bytes of a file, and what the tools remarked while making it: each remark becomes a finding."""

    data: bytes
    remarks: tuple[Remark, ...] = ()
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """Further files of the same making, by their path from the folder of the first."""


Make = Callable[[Publication, Typefaces], Made]


@dataclass(frozen=True)
class Format:
    """A way to write publications."""

    name: str
    suffix: str
    takes: Callable[[Publication], bool]
    make: Make
    tools: Callable[[], str] = field(default=lambda: "")
    """The names and versions of the tools that decide the bytes."""


FORMATS: Registry[Format] = Registry("generator.publish.formats")
"""Formats by name."""


def format(
    name: str, suffix: str, takes: Callable[[Publication], bool], tools: Callable[[], str] = lambda: ""
) -> Callable[[Make], Make]:
    """Register a function as the format `name`, for the publications that `takes` accepts."""

    def register(make: Make) -> Make:
        FORMATS.add(name, Format(name, suffix, takes, make, tools))
        return make

    return register
