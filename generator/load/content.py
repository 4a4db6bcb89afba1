"""Turns a folder of YAML into one organisation, or into findings that name every mistake in it at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import reduce
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from generator.load.assets import with_assets
from generator.load.branch_tables import Row, branch_tables
from generator.load.fields import (
    id_inside,
    missing_organisation,
    not_a_section,
    same_id,
    unknown_section,
    unreadable,
    yes_or_no,
)
from generator.load.overlay import overlay, refused_sections
from generator.load.translations import Catalog, in_language, po_path, read_catalog
from generator.load.verified import read_verified
from generator.load.yaml import Document, Suspect, read_bytes
from generator.model.entity import KINDS, Entity
from generator.model.finding import Allowance, Finding, Place, unique
from generator.model.kinds.branch import Branch
from generator.model.kinds.edition import Edition
from generator.model.organisation import About, Organisation
from generator.model.overlay import lay, under
from generator.model.quantity.words import locale_of
from generator.model.source import Map
from generator.model.translation import translated

ORGANISATION = "organisation"


@dataclass(frozen=True)
class Loaded:
    """What was read: as much of the organisation as could be understood, and what could not."""

    organisation: Organisation
    findings: tuple[Finding, ...]
    whole: bool = True
    """Whether every file could be read."""
    languages: tuple[Organisation, ...] = ()
    """The organisation in each of its languages, the first being that of its first page."""
    editions: tuple["Loaded", ...] = ()
    """What becomes of it in each of its editions."""
    branches: tuple[Row, ...] = ()
    """The ids and the fields of its branches, of the YAML and of tables."""
    translations: Mapping[str, Mapping[tuple[str, str], str]] = field(default_factory=dict, repr=False)
    """The translations into each further language, by context and original."""


def load(folder: Path, workspace: Path | None = None) -> Loaded:
    """Read every `*.yaml` and `*.yml` below `folder`;
    files are named from `workspace`, else from the folder's parent.
    """
    home = folder.resolve()
    root = workspace.resolve() if workspace and home.is_relative_to(workspace.resolve()) else home.parent
    files = sorted(path for path in home.rglob("*") if path.suffix in (".yaml", ".yml") and path.is_file())
    loaded = load_texts({path.relative_to(root).as_posix(): path.read_bytes() for path in files}, home.name)
    loaded = replace(loaded, organisation=replace(loaded.organisation, verified=read_verified(home)))
    whole = replace(
        _dressed(loaded, home, root), editions=tuple(_dressed(edition, home, root) for edition in loaded.editions)
    )
    return _with_branches(whole, home, root)


def _with_branches(loaded: Loaded, home: Path, root: Path) -> Loaded:
    """The same with the branches that the YAML and the tables beside it name."""
    written = loaded.organisation.tree.get(Branch.section)
    written = written if isinstance(written, Map) else Map.at(loaded.organisation.tree.place)
    table = branch_tables(home, root, written)
    if not written and not table.rows and not table.findings:
        return loaded
    sources = {**loaded.organisation.sources, **table.sources}
    return replace(
        loaded,
        organisation=replace(loaded.organisation, sources=sources),
        findings=unique([*loaded.findings, *table.findings]),
        branches=(*written.items(), *table.rows),
    )


def dressed_like(base: Loaded, branch: Loaded) -> Loaded:
    """A branch in the languages of its organisation, by the same PO files."""
    organisation = branch.organisation
    others = (translated(organisation, language, said) for language, said in base.translations.items())
    return replace(branch, languages=(organisation, *others))


def _dressed(loaded: Loaded, home: Path, root: Path) -> Loaded:
    """Add what is not YAML: the brand's files, and the other languages from their PO files."""
    organisation, lacking = with_assets(loaded.organisation, home)
    findings, written = [*loaded.findings, *lacking], organisation.language
    catalogs = {one: _catalog(home, root, one) for one in organisation.about.languages if one != written}
    sources = {**organisation.sources, **{file: catalog.source for file, catalog in catalogs.values()}}
    languages = {written: replace(organisation, sources=sources)}
    for language, (_, catalog) in catalogs.items():
        languages[language], lacking = in_language(languages[written], language, catalog)
        findings += lacking
    return replace(
        loaded,
        organisation=languages[written],
        findings=unique(findings),
        languages=tuple(languages[language] for language in organisation.about.languages),
        translations={language: catalog.by_original for language, (_, catalog) in catalogs.items()},
    )


def _catalog(home: Path, root: Path, language: str) -> tuple[str, Catalog]:
    """The name of a PO file in findings, and what is in it."""
    path = po_path(home, language)
    file = path.relative_to(root).as_posix()
    return file, read_catalog(path, file)


def load_texts(texts: dict[str, bytes], id: str) -> Loaded:
    """Read an organisation from the contents of its files, by file name."""
    documents = {file: read_bytes(data, file) for file, data in texts.items()}
    findings = [finding for document in documents.values() for finding in document.findings]
    trees = [document.tree for document in documents.values() if document.tree is not None]
    tree = Map.at(Place(next(iter(texts), id), 1, 1))
    findings += _merge(tree, trees)
    findings += _suspects(documents.values())
    sources = {file: data.decode("utf-8", "replace") for file, data in texts.items()}
    allowances = tuple(allowance for document in documents.values() for allowance in document.allowances)
    loaded = load_tree(tree, id, sources, allowances)
    whole = all(document.tree is not None or not document.findings for document in documents.values())
    editions = tuple(_editions(loaded.organisation))
    return replace(loaded, findings=unique([*findings, *loaded.findings]), whole=whole, editions=editions)


def _editions(organisation: Organisation) -> Iterator[Loaded]:
    for id in organisation.of(Edition):
        written = organisation.tree[Edition.section][id]
        edition = load_over(organisation, id, overlay(organisation.tree, written, Edition))
        yield replace(edition, findings=unique([*edition.findings, *refused_sections(written, Edition)]))


def load_tree(
    tree: Map, id: str, sources: Mapping[str, str] | None = None, allowances: tuple[Allowance, ...] = ()
) -> Loaded:
    """Type every section of a merged tree; an entity with a mistake is left out and its key kept in `refused`."""
    findings: list[Finding] = []
    about = _about(tree, id, findings)
    organisation = Organisation(id, about, about.languages[0], {}, tree, sources or {}, frozenset(), allowances)
    organisation = _filled(organisation, findings)
    return Loaded(organisation, unique(findings), languages=(organisation,))


def load_over(base: Organisation, edition: str, *said: Map) -> Loaded:
    """The organisation under overlays. What they leave alone is not read again: it is the same frozen object.

    A country or a currency of its own changes how phone numbers and prices are read, so then everything is.
    """
    findings: list[Finding] = []
    tree = reduce(lay, said, base.tree)
    as_before = tree.get(ORGANISATION) is base.tree.get(ORGANISATION)
    about = base.about if as_before else _about(tree, base.id, findings)
    organisation = replace(base, about=about, language=_written(base, about), tree=tree, edition=edition, base=base)
    organisation = _filled(organisation, findings)
    return Loaded(organisation, unique(findings), languages=(organisation,))


def read_entity(
    organisation: Organisation, kind: type[Entity], id: str, fields: Map, findings: list[Finding]
) -> Entity | None:
    """One entity that stands in no file of the organisation; None, with findings, for one with a mistake."""
    about = organisation.about
    tree, context = under(kind.section, under(id, fields)), {"country": about.country, "currency": about.currency}
    return _entity(tree, kind, kind.section, id, fields, context, findings)


def _written(base: Organisation, about: About) -> str:
    """The language in which the texts of an edition stand: a Swiss edition says `fr-CH` of what is written in `fr`."""
    near = (one for one in about.languages if locale_of(one).language == locale_of(base.language).language)
    return next(near, base.language)


def _filled(organisation: Organisation, findings: list[Finding]) -> Organisation:
    """The organisation with the entities of its tree: those that its edition shows."""
    about, tree, base = organisation.about, organisation.tree, organisation.base
    context = {"country": about.country, "currency": about.currency}
    as_before = base is not None and context == {"country": base.about.country, "currency": base.about.currency}
    editions = tree.get(Edition.section) or {}
    entities: dict[str, dict[str, Entity]] = {}
    refused: set[str] = set()
    for section, kind in KINDS.load().items():
        found = entities.setdefault(kind.kind, {})
        known = base.entities[kind.kind] if base and as_before else {}
        below = base.tree.get(section) or {} if base and as_before else {}
        for key, value in (tree.get(section) or {}).items():
            same = known.get(key) if value is below.get(key) else None
            entity = same or _entity(tree, kind, section, key, value, context, findings)
            if entity is None:
                refused.add(f"{kind.kind}:{key}")
            elif organisation.edition in entity.only or not any(edition in editions for edition in entity.only):
                found[key] = entity
    return replace(organisation, entities=entities, refused=frozenset(refused))


def _merge(tree: Map, trees: Iterable[Map]) -> Iterator[Finding]:
    """Lay the files' sections together in `tree`, by id."""
    for other in trees:
        for section, value in other.items():
            if section != ORGANISATION and section not in KINDS.load():
                yield unknown_section(other, section, [ORGANISATION, *KINDS])
            elif not isinstance(value, Map):
                if value is not None:
                    yield not_a_section(other, section)
            elif section not in tree:
                merged = Map.at(other.key_place(section))
                tree.adopt(section, other, merged)
                yield from _adopt(merged, value, section)
            else:
                yield from _adopt(tree[section], value, section)


def _adopt(merged: Map, value: Map, section: str) -> Iterator[Finding]:
    for key in value:
        if key in merged:
            yield same_id(value.key_place(key), merged.key_place(key), section, key)
        else:
            merged.adopt(key, value)


def _about(tree: Map, id: str, findings: list[Finding]) -> About:
    section = tree.get(ORGANISATION)
    if not isinstance(section, Map):
        findings.append(missing_organisation(tree.place))
        return About(name=id)
    try:
        return About.model_validate(section)
    except ValidationError as error:
        findings += unreadable(tree, About, (ORGANISATION,), error)
        kept = _without(section, [detail["loc"] for detail in error.errors()])
        return About.model_validate({"name": id, **kept})


def _without(fields: dict[str, Any], wrong: Sequence[tuple[int | str, ...]]) -> dict[str, Any]:
    """Fields less those at the wrong paths;
    a list with a wrong item, or a part that lacks something, goes as a whole.
    """
    kept = {}
    for name, value in fields.items():
        inner = [path[1:] for path in wrong if path[0] == name]
        if not inner:
            kept[name] = value
        elif isinstance(value, dict) and all(path and path[0] in value for path in inner):
            kept[name] = _without(value, inner)
    return kept


def _entity(
    tree: Map, kind: type[Entity], section: str, key: str, value: Any, context: dict[str, str], findings: list[Finding]
) -> Entity | None:
    if isinstance(value, Map) and "id" in value:
        findings.append(id_inside(value.key_place("id"), section, key))
    try:
        return kind.model_validate({**value, "id": key} if isinstance(value, dict) else value, context=context)
    except ValidationError as error:
        findings += unreadable(tree, kind, (section, key), error)
        return None


def _suspects(documents: Iterable[Document]) -> Iterator[Finding]:
    booleans = {
        field.alias or name
        for kind in KINDS.load().values()
        for name, field in kind.model_fields.items()
        if field.annotation is bool or bool in get_args(field.annotation)
    }
    for document in documents:
        yield from (_yes(suspect) for suspect in document.suspects if suspect.key not in booleans)


def _yes(suspect: Suspect) -> Finding:
    return yes_or_no(suspect.place, suspect.value)
