"""The whole program on one screen: files of YAML → organisation → findings → publications → files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from generator import __version__
from generator.check.run import check
from generator.load.content import Loaded, load
from generator.model.finding import Finding, Severity, unique
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.publish.files import jobs_for, write_files
from generator.publish.fonts import prepare
from generator.publish.libraries import missing_libraries
from generator.publish.site import publish_site
from generator.publish.store import Store
from generator.publish.tree import read_back, recover, swap_in
from generator.render.selection import selected
from generator.render.theme import load_theme, load_wording, unknown_theme
from generator.render.view import OUTPUTS, View

PAGE = "page"
"""The output whose publications make the site, all together."""

OFFERED = ("tutorials", "infographics", "letters")
"""The folders whose documents the site offers; what is for staff, or for the back of a form, is not among them."""

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, how much is done and how much there is."""


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


def build(request: Request, progress: Progress = lambda stage, done, whole: None) -> Iterator[Built]:
    """Build each organisation by itself; one that has errors keeps its last good output, the others go on."""
    store = Store(request.store)
    for folder in request.folders:
        progress(f"{folder.name}: reading", 0, 1)
        loaded = load(folder, request.workspace)
        findings = examine(loaded, request.today, request.workspace)
        home = request.out / loaded.organisation.id
        recover(home)
        if forbidden(findings, request.strict):
            yield Built(loaded.organisation, home, findings)
        else:
            yield publish(loaded, home, findings, request, store, progress)


def examine(loaded: Loaded, today: date, workspace: Path | None = None) -> tuple[Finding, ...]:
    """All findings on the content: of reading, theme and rules, less what the writers allow with a reason.

    A file that cannot be read at all is reported alone: the rules would find its content missing everywhere.
    """
    if not loaded.whole:
        return loaded.findings
    return check(loaded.organisation, today, [*loaded.findings, *unknown_theme(loaded.organisation, workspace)])


def forbidden(findings: Sequence[Finding], strict: bool) -> bool:
    """Whether nothing may be published: an error, or with `strict` a warning."""
    wanted = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(finding.severity in wanted for finding in findings)


def publish(
    loaded: Loaded, home: Path, findings: tuple[Finding, ...], request: Request, store: Store, progress: Progress
) -> Built:
    """Render in memory, make what was never made, swap the folder. An error on the way leaves the last good output."""
    organisation, only = loaded.organisation, request.only or parts()
    theme = load_theme(organisation.about.brand, request.workspace)
    typefaces = prepare(
        theme.style.families, request.store / "fonts", request.jobs, partial(progress, f"{home.name}: fonts")
    )
    views = [View(one.published(), theme, load_wording(one.language), typefaces) for one in loaded.languages]
    rendered = [item for view in views for item in render(view, only)]
    publications = [item for item in rendered if isinstance(item, Publication)]
    found = [item for item in rendered if isinstance(item, Finding)]
    kept = {path: name for path, name in read_back(home, store).items() if path.split("/")[0] not in only}
    jobs = jobs_for([publication for publication in publications if publication.output != PAGE], typefaces)
    files, remarks = write_files(
        jobs, store, request.jobs, request.scheduler, partial(progress, f"{home.name}: documents")
    )
    found += [remark.at(organisation.place_of(publication.subject)) for publication, remark in remarks]
    for number, view in enumerate(views):
        pages = [one for one in publications if one.output == PAGE and one.language == view.wording.language]
        if pages:
            progress(f"{home.name}: site", number, len(views))
            site, broken = publish_site(
                organisation, pages, _downloads(view, {**kept, **files}), typefaces, store, view.site
            )
            files.update(site)
            found += broken
    findings = unique([*findings, *found])
    if forbidden(findings, request.strict):
        return Built(organisation, home, findings)
    facts = {
        "clew": __version__,
        "organisation": {"id": organisation.id, "name": organisation.about.name},
        "languages": [one.language for one in loaded.languages],
    }
    written = swap_in(home, {**kept, **files}, facts, store)
    return Built(organisation, home, findings, tuple(sorted({**kept, **files})), written)


def render(view: View, only: Sequence[str]) -> Iterator[Publication | Finding]:
    """What the outputs make of an organisation in the parts that are wanted, as its `publications` choose."""
    makers = [output.make for output in OUTPUTS.load().values() if output.part in only]
    everything = set(only) == set(parts())
    return selected(view.organisation, (item for make in makers for item in make(view)), everything)


def parts() -> tuple[str, ...]:
    """The folders of an organisation's output."""
    return tuple(sorted({output.part for output in OUTPUTS.load().values()}))


def need_libraries() -> str | None:
    """The sentence to show when this machine lacks what printing needs."""
    return missing_libraries()


def _downloads(view: View, files: dict[str, str]) -> dict[str, str]:
    """What a language's site offers besides its pages, by path: the PDFs of that language, and its own small files."""
    language, own = view.wording.language, f"{view.site}/files/"
    documents = {
        f"{view.site}/pdf/{Path(path).name}": path
        for path in files
        if path.endswith(".pdf") and path.startswith(tuple(f"{folder}/{language}/" for folder in OFFERED))
    }
    return {target: files[path] for target, path in documents.items()} | {
        path: files[path] for path in files if path.startswith(own)
    }
