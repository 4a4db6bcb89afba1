"""Turns a folder of parts (kinds, rules, drawings, formats) into a registry: importing a part is what registers it."""

import importlib
import pkgutil
from importlib.metadata import entry_points
from typing import TypeVar

Part = TypeVar("Part")


class Registry(dict[str, Part]):
    """Parts by name. The same name twice is our own mistake, so it raises at import."""

    def __init__(self, group: str) -> None:
        super().__init__()
        self.group = group
        self._loaded = False

    def add(self, name: str, part: Part) -> None:
        if name in self:
            raise ValueError(f"{self.group}: two parts are named {name!r}")
        self[name] = part

    def load(self) -> "Registry[Part]":
        """Import every module of the group's folder, then the entry points of outsiders under the same name; once.

        Parts come in the order of their names, whoever imported some of them before.
        """
        if not self._loaded:
            import_parts(self.group)
            parts = sorted(self.items())
            self.clear()
            self.update(parts)
            self._loaded = True
        return self


def import_parts(package: str) -> None:
    """Import each module of `package` in name order, then the entry points registered under that name."""
    folder = importlib.import_module(package)
    for module in sorted(found.name for found in pkgutil.iter_modules(folder.__path__)):
        importlib.import_module(f"{package}.{module}")
    for point in sorted(entry_points(group=package), key=lambda point: point.name):
        point.load()
