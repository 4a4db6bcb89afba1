"""Turns publications into files in the store: each by every format that takes it, only those never made before."""

import gc
import posixpath
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.publish.format import FORMATS, Format, Made
from generator.publish.remarks import Remark
from generator.publish.runner import Progress, run
from generator.publish.store import Store


@dataclass(frozen=True)
class Job:
    """One publication to be written in one format."""

    publication: Publication
    format: str
    typefaces: Typefaces
    key: str

    @property
    def path(self) -> str:
        """Where the file goes below the organisation's folder."""
        return self.publication.path + FORMATS[self.format].suffix

    def __str__(self) -> str:
        return self.path


def jobs_for(publications: Sequence[Publication], typefaces: Typefaces) -> list[Job]:
    """Every file to be written; its key tells all that decides its bytes: source, assets, fonts, tools."""
    formats = FORMATS.load()
    fonts = " ".join(sorted(face.path.name for face in typefaces.faces))
    return [
        Job(publication, name, typefaces, publication.digest(name, fonts, format.tools()))
        for publication in publications
        for name, format in sorted(formats.items())
        if format.takes(publication) and (not publication.formats or name in publication.formats)
    ]


def write_files(
    jobs: Sequence[Job],
    store: Store,
    workers: int | None = None,
    scheduler: str | None = None,
    progress: Progress | None = None,
) -> tuple[dict[str, str], list[tuple[Publication, Remark]]]:
    """The digests of all files by path, and what the tools remarked.

    A file with a remark is not kept: it is made, and reported, again.
    """
    found = {job.path: files for job in jobs if (files := store.find(job.key))}
    missing = [job for job in jobs if job.path not in found]
    files = {_beside(path, name): digest for path, names in found.items() for name, digest in names.items()}
    remarks: list[tuple[Publication, Remark]] = []
    for job, made in zip(missing, run(_make, missing, workers, scheduler, progress), strict=True):
        remarks += [(job.publication, remark) for remark in made.remarks]
        names = {"": made.data, **made.beside}
        kept = {name: store.add(data) for name, data in names.items()} if made.remarks else store.keep(job.key, names)
        files.update({_beside(job.path, name): digest for name, digest in kept.items()})
    return files, remarks


def _beside(path: str, name: str) -> str:
    """The path of one of the files of a job: of its first, which has no name, or of one beside it."""
    return posixpath.join(posixpath.dirname(path), name) if name else path


def _make(job: Job) -> Made:
    format: Format = FORMATS.load()[job.format]
    try:
        made = format.make(job.publication, job.typefaces)
        _spare_the_collector()
        return made
    except Exception as crash:
        message = f"the {job.format} of {job.path} could not be made: {type(crash).__name__}: {crash}"
        return Made(b"", (Remark("O491", message, "This is a fault of clew, not of your files. Please report it."),))


@cache
def _spare_the_collector() -> None:
    """Once a process: what the first document has loaded is no garbage, and needs no looking at for every other one.

    Measured: a fifth of the time of printing went into that.
    """
    gc.collect()
    gc.freeze()
