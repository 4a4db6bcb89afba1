"""Turns the outputs of several organisations into one page, `index.html`, that shows each with pictures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.infographics.drawing import INFOGRAPHICS
from generator.model.brand import Brand
from generator.model.organisation import Organisation
from generator.model.saying import plain
from generator.publish.picture import kept_picture
from generator.publish.store import Store, digest, write_whole
from generator.publish.tree import files_of
from generator.render.gallery import Card, gallery_html
from generator.render.theme import Theme, load_theme, load_wording
from generator.render.tokens import BrokenTheme

SHOWN = ("journey-line", "labyrinth-map", "complaint-ladder", "contact-card")
"""The drawings in the gallery: the first of each."""
WIDTH = 640


def write_gallery(
    out: Path, organisations: Sequence[Organisation], store: Store, workspace: Path | None = None
) -> Path | None:
    """Write the page and its pictures into `out`, those only that changed. Returns its path;
    None when nothing is published.
    """
    cards = []
    for organisation in organisations:
        files = files_of(out / organisation.id)
        if files:
            pictures = dict(_pictures(organisation, files, out, store))
            cards.append(_card(organisation, files, pictures, _theme(organisation, workspace)))
    if not cards:
        return None
    page = out / "index.html"
    _write(page, gallery_html(cards, load_wording(organisations[0].language)).encode())
    return page


def _pictures(organisation: Organisation, files: dict[str, str], out: Path, store: Store) -> Iterator[tuple[str, str]]:
    """Each shown file, and the path of its picture in `out`."""
    language = organisation.about.languages[0]
    for drawing in SHOWN:
        start = f"infographics/{language}/{drawing}-"
        path = next(
            (path for path in sorted(files) if path.startswith(start) and path.endswith(("-a4.pdf", "-card.pdf"))), None
        )
        if path:
            target = f"pictures/{organisation.id}-{drawing}.png"
            _write(out / target, kept_picture(files[path], WIDTH, store))
            yield path, target


def _card(organisation: Organisation, files: dict[str, str], pictures: dict[str, str], theme: Theme) -> Card:
    wording = load_wording(organisation.language)
    return Card(
        id=organisation.id,
        name=organisation.about.name,
        notice=plain(organisation.about.notice, organisation, wording),
        colour=theme.style.colours["main"],
        logo=theme.style.logo,
        languages=organisation.about.languages,
        pictures=tuple((picture, path, wording(_title(path))) for path, picture in pictures.items()),
        counts=dict(sorted(Counter(path.split("/")[0] for path in files).items())),
    )


def _theme(organisation: Organisation, workspace: Path | None) -> Theme:
    """Its theme; a shipped one for the last good output of an organisation that has lost its own."""
    brand, assets = organisation.about.brand, organisation.assets
    try:
        return load_theme(brand, workspace, assets)
    except (KeyError, BrokenTheme):
        return load_theme(brand.model_copy(update={"theme": Brand().theme}), None, assets)


def _title(path: str) -> str:
    return next(drawn.title for name, drawn in INFOGRAPHICS.load().items() if Path(path).name.startswith(f"{name}-"))


def _write(path: Path, data: bytes) -> None:
    if not path.is_file() or digest(path.read_bytes()) != digest(data):
        write_whole(path, data)
