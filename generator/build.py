"""The whole program on one screen: files of YAML → organisation → findings → publications → files."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from time import monotonic

from generator import __version__
from generator.check.baseline import NOTHING_KNOWN, Baseline
from generator.check.judgement import Judgement, Standard, judge
from generator.check.run import found, judged
from generator.load.branches import branch_organisations
from generator.load.completeness import completeness
from generator.load.content import Loaded, load
from generator.make import Means, Progress, make, parts, printer_findings, views_of_all
from generator.model.audit import Audit
from generator.model.finding import Finding, Held, Severity, unique
from generator.model.locating import located
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.printing import BRANCHES, Printing, printed, rendered_for_print
from generator.publish.builders import DEFAULT
from generator.publish.editions import edition_of, files_in, placed
from generator.publish.files import jobs_for, write_files
from generator.publish.libraries import missing_libraries
from generator.publish.runner import processors, run
from generator.publish.store import Store
from generator.publish.tree import read_back, recover, swap_in
from generator.render.look import look_findings
from generator.render.press import PART as PRINT
from generator.render.view import OUTPUTS, View

OWNER = "owner"
"""The part that reports on the content itself; it is made last, and may be made of content that must not go out."""


@dataclass(frozen=True)
class Request:
    """What somebody wants built."""

    folders: tuple[Path, ...]
    out: Path
    store: Path
    workspace: Path
    today: date
    only: tuple[str, ...] = ()
    """The parts of the output; nothing means all."""
    jobs: int | None = None
    scheduler: str | None = None
    strict: bool = False
    profile: str | None = None
    """The profile of checks; nothing means the organisation's own."""
    baseline: Baseline = NOTHING_KNOWN
    editions: tuple[str, ...] = ()
    """The editions to make; nothing means all, and the organisation without one."""
    branches: tuple[str, ...] = ()
    """The branches to print for; nothing means all."""
    builder: str = DEFAULT
    """What makes the pages of the site."""

    @property
    def standard(self) -> Standard:
        """How the content is judged."""
        return Standard(self.profile, self.strict, self.baseline)


@dataclass(frozen=True)
class Built:
    """What became of one organisation."""

    organisation: Organisation
    home: Path
    findings: tuple[Finding, ...]
    files: tuple[str, ...] = ()
    """Everything published, by path below `home`; none when a finding forbade it."""
    written: bool = False
    """Whether anything changed on disk."""
    held: tuple[Held, ...] = ()
    """What was found and is not reported for now."""
    seconds: float = field(default=0, compare=False)
    """How long it took."""


def build(request: Request, progress: Progress = lambda stage, done, whole: None) -> Iterator[Built]:
    """Build each organisation by itself; one that has errors keeps its last good output, the others go on.

    Several are built side by side, each in a process of its own, unless a cluster does the work. Raises RunFailed.
    """
    alone = [replace(request, folders=(folder,)) for folder in request.folders]
    workers = request.jobs or processors()
    abreast = 1 if request.scheduler else min(workers, len(alone))
    if abreast > 1:
        shared = [replace(one, jobs=workers // abreast) for one in alone]
        yield from run(_built, shared, abreast, progress=partial(progress, "organisations"), name=_name)
    else:
        yield from (_built(one, progress) for one in alone)


def _name(request: Request) -> str:
    return request.folders[0].name


def _built(request: Request, progress: Progress = lambda stage, done, whole: None) -> Built:
    """The one organisation of a request."""
    start, (folder,), store = monotonic(), request.folders, Store(request.store)
    progress(f"{folder.name}: reading", 0, 1)
    loaded = load(folder, request.workspace)
    findings = examine(loaded, request.today, request.workspace)
    home = request.out / loaded.organisation.id
    recover(home)
    judgement = judge(loaded.organisation, findings, request.standard)
    if judgement.forbids and not _may_report(loaded, judgement, request):
        return Built(loaded.organisation, home, judgement.reported, held=judgement.held)
    made = publish(loaded, home, findings, request, store, progress)
    return replace(made, seconds=monotonic() - start)


def examine(loaded: Loaded, today: date, workspace: Path | None = None) -> tuple[Finding, ...]:
    """All findings on the content: of reading, theme and rules, less what the writers allow with a reason.

    A file that cannot be read at all is reported alone: the rules would find its content missing everywhere.
    """
    if not loaded.whole:
        return located(loaded.organisation, loaded.findings)
    found = _found(loaded, today, workspace)
    for edition in loaded.editions:
        found += _beyond(found, _found(edition, today, workspace), edition.organisation.edition)
    for branch in branch_organisations(loaded.organisation, loaded.branches):
        found += _beyond(found, branch.findings, branch.organisation.edition)
    translations = [one for each in (loaded, *loaded.editions) for one in _translations(each)]
    return located(loaded.organisation, judged(found, loaded.organisation, translations))


def _found(loaded: Loaded, today: date, workspace: Path | None) -> list[Finding]:
    """What was found in one edition, before anything is allowed."""
    organisation = loaded.organisation
    rules = found(organisation, today, _translations(loaded))
    return [*loaded.findings, *look_findings(organisation, workspace), *rules]


def _translations(loaded: Loaded) -> list[Organisation]:
    return [one for one in loaded.languages if one.language != loaded.organisation.language]


def _beyond(known: Iterable[Finding], found: Iterable[Finding], edition: str) -> list[Finding]:
    """What is found in an edition alone, with its name; what the organisation itself has is said already."""
    said = set(known)
    return [replace(one, message=f"{one.message} (edition {edition})") for one in found if edition and one not in said]


def _elsewhere(known: Iterable[Finding], found: Iterable[Finding]) -> list[Finding]:
    """What outputs found but for what they said already of the same entity where it is first written."""
    said = {(one.code, one.message) for one in known}
    return [one for one in found if (one.code, one.message) not in said]


def publish(
    loaded: Loaded, home: Path, findings: tuple[Finding, ...], request: Request, store: Store, progress: Progress
) -> Built:
    """Render in memory, make what was never made, swap the folder. An error on the way leaves the last good output."""
    organisation, only = loaded.organisation, request.only or parts()
    fonts, named = request.store / "fonts", lambda stage, done, whole: progress(f"{home.name}: {stage}", done, whole)
    folder = next((one for one in request.folders if one.resolve().name == organisation.id), None)
    means = Means(
        store, fonts, request.workspace, request.jobs, request.scheduler, named, folder, request.today, request.builder
    )
    views = views_of_all(loaded, means)
    wanted = [edition for edition in views if not request.editions or edition in request.editions]
    standing = read_back(home, store).items()
    files = {path: name for path, name in standing if _stays(path, views, wanted, only) or _of_others(path, request)}
    remarks: list[Finding] = printer_findings(loaded, folder)
    plain: list[Publication] = []
    for edition in wanted:
        one = next(each for each in (loaded, *loaded.editions) if each.organisation.edition == edition)
        made, found, for_print = make(one.organisation, views[edition], only, files_in(files, edition), means)
        if PRINT in only:
            plain = plain or (for_print if not edition else rendered_for_print(views[""]))
            pressed, flawed = printed(Printing(one, views[edition], for_print, plain, request.branches), means)
            made, found = {**made, **pressed}, [*found, *flawed]
        files.update({placed(path, edition): name for path, name in made.items()})
        remarks += _beyond(remarks, _elsewhere(remarks, found), edition) if edition else found
    judgement = judge(organisation, located(organisation, unique([*findings, *remarks])), request.standard)
    if OWNER in only and "" in wanted:
        files.update(_owner_files(loaded, views[""][0], judgement, request, store))
    if judgement.forbids and not _may_report(loaded, judgement, request):
        return Built(organisation, home, judgement.reported, held=judgement.held)
    facts = {
        "clew": __version__,
        "organisation": {"id": organisation.id, "name": organisation.about.name},
        "languages": [one.language for one in loaded.languages],
        "editions": [edition for edition in views if edition],
    }
    written = swap_in(home, files, facts, store)
    return Built(organisation, home, judgement.reported, tuple(sorted(files)), written, judgement.held)


def _stays(path: str, editions: Iterable[str], wanted: Sequence[str], only: Sequence[str]) -> bool:
    """Whether a file of the last build stays: of an edition or a part that is still there and not made now."""
    edition = edition_of(path)
    return edition in editions and (edition not in wanted or path.split("/")[0] not in only)


def _of_others(path: str, request: Request) -> bool:
    """Whether a file is of a branch that is not asked for now, and so stays."""
    steps = path.split("/")
    return bool(request.branches) and steps[0] == PRINT and BRANCHES in steps[2:3] and steps[3] not in request.branches


def _may_report(loaded: Loaded, judgement: Judgement, request: Request) -> bool:
    """Whether content that must not be published may be reported on: only the owner's part is wanted, and possible."""
    unmade = [
        finding for finding in judgement.reported if finding.code[0] == "O" and finding.severity is Severity.ERROR
    ]
    return request.only == (OWNER,) and loaded.whole and not unmade


def _owner_files(loaded: Loaded, view: View, judgement: Judgement, request: Request, store: Store) -> dict[str, str]:
    """The owner's report: the one part that is about what was found, and so is made when all else is."""
    organisation = loaded.organisation
    folder = next(folder for folder in request.folders if folder.resolve().name == organisation.id)
    translated = tuple(completeness(organisation, folder))
    audit = Audit(request.today, judgement.reported, judgement.held, translated)
    knowing = replace(view, audit=audit, whole=organisation)
    made = [item for one in OUTPUTS.load().values() if one.part == OWNER for item in one.make(knowing)]
    publications = [item for item in made if isinstance(item, Publication)]
    files, _ = write_files(jobs_for(publications, view.typefaces), store, 1)
    return files


def need_libraries() -> str | None:
    """The sentence to show when this machine lacks what printing needs."""
    return missing_libraries()
