"""Turns files into one ZIP archive with the same bytes on every run."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o644 << 16
_UNIX = 3


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files by path, in the order of their paths, all of the day on which ZIP's calendar begins."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=6) as packed:
        for path in sorted(files):
            entry = ZipInfo(path, _EPOCH)
            entry.compress_type, entry.external_attr, entry.create_system = ZIP_DEFLATED, _READABLE, _UNIX
            packed.writestr(entry, files[path])
    return target.getvalue()
