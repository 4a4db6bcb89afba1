"""Turns what was made for a print shop into its order: data, a sheet of paper, and the names of what it gets."""

import json
from collections.abc import Iterable, Mapping, Sequence

from generator.model.kinds.branch import Branch
from generator.model.order import Ordered, Place
from generator.model.press import Print
from generator.model.publication import Publication
from generator.render.press import PART
from generator.render.view import View


def order(view: View, things: Sequence[Ordered], branches: Iterable[Branch]) -> tuple[Publication, Publication]:
    """The order of an organisation as JSON and as a sheet to print."""
    places = _places(view, things, list(branches))
    facts = _facts(view, things, places)
    language, title = view.wording.language, f"{view.wording('Print order')} · {view.organisation.about.name}"
    values = {"view": view, "things": things, "places": places, "paper_of": paper_of, "_": view.wording}
    sheet = view.theme.render("print/order.html.j2", **values)
    data = json.dumps(facts, ensure_ascii=False, indent=1) + "\n"
    return (
        Publication("order", f"{PART}/order", language, title, "application/json", data),
        Publication("order", f"{PART}/order", language, title, "text/html", sheet.strip() + "\n"),
    )


def _places(view: View, things: Sequence[Ordered], branches: Sequence[Branch]) -> list[Place]:
    """Each branch with its own things and those common to all; the organisation with what no branch gets."""
    wanted = view.organisation.about.printing
    common = [one for one in things if not one.branch]
    places = [_place(branch, wanted, common, things) for branch in branches]
    taken = {one.files for place in places for one, _ in place.lines}
    replaced = {(one.name, one.language) for one in things if one.branch}
    left = [one for one in common if one.files not in taken and (one.name, one.language) not in replaced]
    if left:
        lines = tuple((one, one.quantity(wanted.quantities)) for one in left)
        places.append(Place("", view.organisation.about.name, wanted.deliver_to or "", lines))
    return places


def _place(branch: Branch, wanted: Print, common: Sequence[Ordered], things: Sequence[Ordered]) -> Place:
    own = [one for one in things if one.branch == branch.id]
    replaced = {(one.name, one.language) for one in own}
    all_of = [*own, *(one for one in common if one.hangs_at(branch) and (one.name, one.language) not in replaced)]
    quantities = {**wanted.quantities, **branch.quantities}
    address = branch.deliver_to or branch.address or wanted.deliver_to or ""
    return Place(branch.id, branch.name, address, tuple((one, one.quantity(quantities)) for one in all_of))


def _facts(view: View, things: Sequence[Ordered], places: Sequence[Place]) -> Mapping[str, object]:
    shop = view.organisation.about.printing.shop
    return {
        "organisation": {"id": view.organisation.id, "name": view.organisation.about.name},
        "shop": shop.model_dump(exclude_none=True) if shop else None,
        "profile": view.printer.name,
        "bleed_mm": view.printer.bleed,
        "things": [_thing(view, one) for one in things],
        "deliveries": [
            {
                "branch": place.id,
                "name": place.name,
                "address": place.address,
                "lines": [{"file": one.files[0][0], "quantity": quantity} for one, quantity in place.lines],
            }
            for place in places
        ],
    }


def _thing(view: View, one: Ordered) -> Mapping[str, object]:
    width, height = one.format.trim
    return {
        "name": one.name,
        "title": one.title,
        "language": one.language,
        "branch": one.branch,
        "format": one.format.id,
        "size_mm": [width, height],
        "pages": one.pages,
        "colours": f"CMYK, {one.condition}",
        "paper": paper_of(view, one),
        "finishing": one.format.finishing,
        "files": [{"path": path, "sha256": digest, "bytes": size} for path, digest, size in one.files],
    }


def paper_of(view: View, one: Ordered) -> str:
    """The paper that the organisation wants, else the usual one."""
    papers = view.organisation.about.printing.paper
    return papers.get(one.name) or papers.get(one.kind) or one.format.paper
