"""Turns what is for print shops into files, the branches' own editions included, with the order and one archive."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath
from typing import Any

from generator.load.branches import Row, branch_organisations
from generator.load.content import Loaded, dressed_like, read_entity
from generator.make import Means, render
from generator.model.finding import Finding
from generator.model.kinds.branch import Branch
from generator.model.order import Ordered, hangs_at
from generator.model.publication import Publication
from generator.model.said_where import said_where
from generator.model.source import Map
from generator.publish.archive import archive
from generator.publish.files import Job, jobs_for, write_files
from generator.publish.formats.print import PREFLIGHT
from generator.publish.press.preflight.reports import VERSION
from generator.publish.press.preflight.thumbnails import first_page
from generator.publish.press.variants import SCREEN
from generator.publish.remarks import Remark
from generator.render.order import order
from generator.render.preflight_summary import preflight_summary
from generator.render.press import PART
from generator.render.theme import load_wording
from generator.render.view import View

BRANCHES = "branches"
"""The folder of the branches' own files, in that of each language."""


NO_PLACE = frozenset({"booklet"})
"""What is the same in every branch, even where it names one: it is read at home, and costs most to make."""
Verdicts = Mapping[str, Sequence[Mapping[str, Any]]]
"""What preflight says of the files of each publication, as its JSON has it."""


@dataclass(frozen=True)
class Printing:
    """What is to be printed of an organisation in one edition."""

    loaded: Loaded
    views: Sequence[View]
    common: Sequence[Publication]
    plain: Sequence[Publication] = ()
    """The same of the organisation without an edition: what says no other thing there is no edition of its own."""
    branches: Sequence[str] = ()
    """The branches to make; nothing means all."""


def printed(printing: Printing, means: Means) -> tuple[dict[str, str], list[Finding]]:
    """The digests of the files by path, and what was found while they were made."""
    own, found = _branches(printing)
    publications, lacking = _with_icc([*_common(printing), *own], printing, means)
    found += lacking
    if not publications or lacking:
        return {}, found
    jobs = jobs_for(publications, printing.views[0].typefaces)
    files, remarks = write_files(jobs, means.store, means.jobs, means.scheduler, partial(means.progress, "print"))
    organisation = printing.loaded.organisation
    said = {view.organisation.language: view.organisation for view in printing.views}
    found += [
        remark.at(said_where(said.get(one.language, organisation), one.subject, remark.words))
        for one, remark in remarks
    ]
    looked_at = [path for path in sorted(files) if path.endswith(PREFLIGHT)]
    verdicts = {path: json.loads(means.store.read(files.pop(path)))["files"] for path in looked_at}
    files.update(_report(printing.views[0], verdicts, files, means))
    sound = [job for job in jobs if job.publication.path + PREFLIGHT in verdicts]
    things = [_ordered(job, files, verdicts, means) for job in sound]
    files.update(_order(printing, things, files, means))
    return files, found


def rendered_for_print(views: Iterable[View]) -> list[Publication]:
    """What is for the print shop, in each language."""
    return [item for view in views for item in render(view, (PART,)) if isinstance(item, Publication)]


def _common(printing: Printing) -> list[Publication]:
    """What is not of one branch; where it says what all editions say, it is the very same file."""
    same = {(one.path, _said(one)): one for one in printing.plain}
    return [same.get((one.path, _said(one)), one) for one in printing.common]


def _with_icc(
    publications: Sequence[Publication], printing: Printing, means: Means
) -> tuple[list[Publication], list[Finding]]:
    """The publications with the printer's own ICC profile, when the printer profile names one: embedded unchanged."""
    icc = printing.views[0].printer.icc
    if icc is None:
        return list(publications), []
    try:
        data = ((means.folder or means.workspace) / icc).read_bytes()
    except OSError:
        place = printing.loaded.organisation.place_in("organisation", "print", "profile")
        hint = "Put the file into the organisation's folder, and name it by its path there."
        return [], [Remark("O424", f"there is no ICC profile {icc}", hint).at(place)]
    return [replace(one, assets={**one.assets, icc: data}) for one in publications], []


def _report(view: View, verdicts: Verdicts, files: Mapping[str, str], means: Means) -> dict[str, str]:
    """What preflight says of all files, as data and on a sheet with a picture of each."""
    told = [
        {**one, "file": str(PurePosixPath(path).parent / one["file"]).removeprefix(f"{PART}/")}
        for path, each in verdicts.items()
        for one in each
    ]
    report = json.dumps({"version": VERSION, "files": told}, ensure_ascii=False, indent=1) + "\n"
    pictures = {one["file"]: _pictured(files[f"{PART}/{one['file']}"], means) for one in told}
    summary = preflight_summary(view, told, {path: picture for path, picture in pictures.items() if picture})
    made, _ = write_files(jobs_for([summary], view.typefaces), means.store, 1)
    return {f"{PART}/preflight.json": means.store.add(report.encode()), **made}


def _pictured(name: str, means: Means) -> bytes:
    """The first page of a file, drawn once."""
    kept = means.store.take(f"first-page-{name}", lambda: {"": first_page(means.store.read(name))})
    return means.store.read(kept[""])


def _order(printing: Printing, things: Sequence[Ordered], files: Mapping[str, str], means: Means) -> dict[str, str]:
    """The order as data and on paper, and the archive with all that the print shop gets."""
    first = printing.views[0]
    some = "".join(f"-{branch}" for branch in printing.branches)
    publications = [replace(one, path=f"{one.path}{some}") for one in order(first, things, _placed(printing))]
    made, _ = write_files(jobs_for(publications, first.typefaces), means.store, 1)
    sent = {path: name for path, name in {**files, **made}.items() if f"/{SCREEN}/" not in path}
    names = {path.removeprefix(f"{PART}/"): name for path, name in sorted(sent.items())}
    key = hashlib.blake2b(json.dumps(names).encode(), digest_size=20).hexdigest()
    kept = means.store.take(key, lambda: {"": archive({path: means.store.read(name) for path, name in names.items()})})
    return {**made, f"{PART}/{printing.loaded.organisation.id}{some}.zip": kept[""]}


def _placed(printing: Printing) -> Iterator[Branch]:
    """The branches as they are written."""
    for id, fields in _wanted(printing):
        branch = read_entity(printing.loaded.organisation, Branch, id, fields, [])
        if isinstance(branch, Branch):
            yield branch


def _wanted(printing: Printing) -> Sequence[Row]:
    rows = printing.loaded.branches
    return [(id, fields) for id, fields in rows if not printing.branches or id in printing.branches]


def _branches(printing: Printing) -> tuple[list[Publication], list[Finding]]:
    """What a branch has otherwise than all the others, in its own folder; what is the same is made once."""
    known = {(one.path, _said(one)) for one in printing.common}
    views = {view.organisation.language: view for view in printing.views}
    publications: list[Publication] = []
    found: list[Finding] = []
    base, wanted = printing.loaded.organisation, _wanted(printing)
    for (_, fields), branch in zip(wanted, branch_organisations(base, wanted), strict=True):
        for organisation in dressed_like(printing.loaded, branch).languages:
            view = views.get(organisation.language)
            if view is None:
                continue
            own = replace(view, organisation=organisation.published(), wording=load_wording(organisation.language))
            for item in render(own, (PART,)):
                if isinstance(item, Finding):
                    found.append(item)
                elif _is_own(item, fields) and (item.path, _said(item)) not in known:
                    publications.append(replace(item, path=_in_branch(item.path, organisation.edition)))
    return publications, found


def _said(publication: Publication) -> str:
    """The digest of all that it says, whosever edition it is."""
    assert publication.press is not None
    return replace(publication, press=replace(publication.press, day=None, edition="")).digest()


def _is_own(publication: Publication, branch: Map) -> bool:
    """Whether a branch may have something of its own: no booklet, and nothing that hangs at another counter."""
    return publication.output not in NO_PLACE and hangs_at(publication.subject, branch.get("channel"))


def _in_branch(path: str, branch: str) -> str:
    """`print/fr/branches/port/leaflet-retrait-dl`."""
    part, language, name = path.split("/", 2)
    return f"{part}/{language}/{BRANCHES}/{branch}/{name}"


def _ordered(job: Job, files: Mapping[str, str], verdicts: Verdicts, means: Means) -> Ordered:
    publication = job.publication
    assert publication.press is not None
    stem = publication.path
    paths = [job.path, *sorted(path for path in files if path.startswith(f"{stem}-") and path.endswith(_ADDED))]
    pages = verdicts[stem + PREFLIGHT][0]["pages"]
    steps = stem.split("/")
    return Ordered(
        name=PurePosixPath(stem).name,
        kind=publication.output,
        title=publication.title,
        language=publication.language,
        format=publication.press.format,
        pages=len(pages),
        condition=publication.press.profile.condition,
        files=tuple(_summed(path, files[path], means) for path in paths),
        branch=steps[3] if len(steps) > 4 and steps[2] == BRANCHES else "",
        subject=publication.subject,
    )


_ADDED = ("-sheet.pdf", "-spreads.pdf")


def _summed(path: str, name: str, means: Means) -> tuple[str, str, int]:
    data = means.store.read(name)
    return path.removeprefix(f"{PART}/"), hashlib.sha256(data).hexdigest(), len(data)
