"""Turns an organisation in one edition, in all its languages, into finished files: rendered, then made if new."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.load.content import Loaded
from generator.model.finding import Finding
from generator.model.kinds.edition import Edition
from generator.model.organisation import Organisation
from generator.model.press import Print, PrinterProfile
from generator.model.publication import Publication
from generator.publish.builders import DEFAULT
from generator.publish.files import jobs_for, write_files
from generator.publish.fonts import prepare
from generator.publish.press.profiles import UnknownProfile, printer_profile
from generator.publish.remarks import Remark
from generator.publish.site import publish_site
from generator.publish.store import Store
from generator.render.crash import each_whole
from generator.render.selection import selected
from generator.render.theme import load_theme, load_wording
from generator.render.view import OUTPUTS, View

PAGE = "page"
"""The output whose publications make the site, all together."""

OFFERED = ("tutorials", "infographics", "letters")
"""The folders whose documents the site offers; what is for staff, or for the back of a form, is not among them."""

Progress = Callable[[str, int, int], None]
"""Called with the name of a stage, how much is done and how much there is."""


@dataclass(frozen=True)
class Means:
    """With what files are made."""

    store: Store
    fonts: Path
    workspace: Path
    jobs: int | None
    scheduler: str | None
    progress: Progress
    folder: Path | None = None
    """The organisation's folder, for what its printer gave it."""
    today: date | None = None
    """The day of the build."""
    builder: str = DEFAULT
    """What makes the pages of the site."""


def views_of(loaded: Loaded, means: Means) -> tuple[View, ...]:
    """An organisation as its outputs see it, in each language."""
    brand, assets = loaded.organisation.about.brand, loaded.organisation.assets
    theme = load_theme(brand, means.workspace, assets)
    typefaces = prepare(theme.style.families, means.fonts, means.jobs, partial(means.progress, "fonts"))
    printer = printer_of(loaded, means.folder)
    return tuple(
        View(one.published(), theme, load_wording(one.language), typefaces, printer=printer, today=means.today)
        for one in loaded.languages
    )


def printer_of(loaded: Loaded, folder: Path | None) -> PrinterProfile:
    """The printer profile that an organisation names; ours where it cannot be read, of which a finding tells."""
    try:
        return printer_profile(_in_folder(loaded.organisation.about.printing.profile, folder))
    except UnknownProfile:
        return printer_profile(Print().profile)


def printer_findings(loaded: Loaded, folder: Path | None) -> list[Finding]:
    """A finding when the printer profile that an organisation names cannot be read."""
    organisation = loaded.organisation
    try:
        printer_profile(_in_folder(organisation.about.printing.profile, folder))
    except UnknownProfile as error:
        place = organisation.place_in("organisation", "print", "profile")
        hint = "Name one that is shipped, or a YAML file in the organisation's folder."
        return [Remark("O424", str(error), hint).at(place)]
    return []


def _in_folder(profile: str, folder: Path | None) -> str:
    return str(folder / profile) if folder and profile.endswith((".yaml", ".yml")) else profile


def views_of_all(loaded: Loaded, means: Means) -> dict[str, tuple[View, ...]]:
    """The views of each published edition by its id (nothing for the organisation itself), each with all others."""
    shown = loaded.organisation.published().of(Edition)
    editions = [loaded, *(one for one in loaded.editions if one.organisation.edition in shown)]
    views = {one.organisation.edition: views_of(one, means) for one in editions}
    others = tuple(view for each in views.values() for view in each) if len(views) > 1 else ()
    return {edition: tuple(replace(view, editions=others) for view in each) for edition, each in views.items()}


def make(
    organisation: Organisation, views: Sequence[View], only: Sequence[str], kept: Mapping[str, str], means: Means
) -> tuple[dict[str, str], list[Finding], list[Publication]]:
    """The digests of the files by path, what was found while they were made, and what is for the print shop.

    `kept`: files that stand already.
    """
    rendered = [item for view in views for item in render(view, only)]
    publications = [item for item in rendered if isinstance(item, Publication)]
    found = [item for item in rendered if isinstance(item, Finding)]
    documents = [one for one in publications if one.output != PAGE and one.press is None]
    jobs = jobs_for(documents, views[0].typefaces)
    files, remarks = write_files(jobs, means.store, means.jobs, means.scheduler, partial(means.progress, "documents"))
    found += [remark.at(organisation.place_of(publication.subject)) for publication, remark in remarks]
    for number, view in enumerate(views):
        pages = [one for one in publications if one.output == PAGE and one.language == view.wording.language]
        if pages:
            means.progress("site", number, len(views))
            offered = downloads(view, {**kept, **files})
            site, broken = publish_site(
                organisation, pages, offered, view.typefaces, means.store, view.site, means.builder
            )
            files.update(site)
            found += broken
    return files, found, [one for one in publications if one.press]


def render(view: View, only: Sequence[str]) -> Iterator[Publication | Finding]:
    """What the outputs make of an organisation in the parts that are wanted, as its `publications` choose."""
    wanted = [(name, output) for name, output in OUTPUTS.load().items() if output.part in only]
    everything = set(only) == set(parts())
    made = (item for name, output in wanted for item in each_whole(name, output, view))
    return selected(view.organisation, made, everything)


def parts() -> tuple[str, ...]:
    """The folders of an organisation's output."""
    return tuple(sorted({output.part for output in OUTPUTS.load().values()}))


def downloads(view: View, files: Mapping[str, str]) -> dict[str, str]:
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
