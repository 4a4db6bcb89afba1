"""Turns a theme's folder and an organisation's brand into a style, templates and the words of a language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.sandbox import SandboxedEnvironment

from generator.model.brand import Brand
from generator.model.code import Documentation, document
from generator.model.colour import Cmyk, mix, readable_on
from generator.model.finding import Finding, Severity
from generator.model.organisation import Organisation
from generator.model.picture import read_picture
from generator.model.quantity.words import locale_of
from generator.model.source import place_of
from generator.model.style import Mark, Style
from generator.model.wording import Wording
from generator.render.families import families
from generator.render.pictures import pictures
from generator.render.tokens import Tokens, read_tokens
from generator.shipped import folder

PALE = 0.08
"""How much of a colour its pale ground has."""


@dataclass(frozen=True)
class Theme:
    """A look: data and templates, no Python in it."""

    style: Style
    environment: Environment
    site_css: str = ""
    """Its own style sheet for the site, if it has one."""

    def render(self, template: str, **values: object) -> str:
        """A template of the theme, or of `themes/shared` when the theme has none of that name."""
        return self.environment.get_template(template).render(**values)


def themes(workspace: Path | None = None) -> tuple[str, ...]:
    """The names of the themes that are shipped, and of the workspace's own."""
    return tuple(sorted(_homes(workspace)))


def _homes(workspace: Path | None) -> dict[str, Path]:
    """The folder of each theme by its name; the workspace's own come before those that are shipped."""
    roots = [folder("themes")] if workspace is None else [folder("themes"), workspace / "themes"]
    return {path.parent.name: path.parent for root in roots for path in root.glob("*/theme.yaml")}


UNKNOWN_THEME = document(Documentation("O402", "unknown-theme", Severity.ERROR, "output", """
The brand asks for a theme that is not installed, so nothing can be published.

```yaml bad
organisation:
  name: Meubles Léman
  brand: {theme: lines}
```

```yaml good
organisation:
  name: Meubles Léman
  brand: {theme: line}
```
"""))  # fmt: skip


def unknown_theme(organisation: Organisation, workspace: Path | None = None) -> Iterator[Finding]:
    """A finding when the organisation's brand asks for a theme that there is not."""
    wanted, known = organisation.about.brand.theme, themes(workspace)
    if wanted not in known:
        place = place_of(organisation.tree, ("organisation", "brand", "theme"))
        hint = f"There are: {', '.join(known)}."
        yield Finding(place, UNKNOWN_THEME.code, f"there is no theme {wanted!r}", hint, UNKNOWN_THEME.severity)


def load_theme(brand: Brand, workspace: Path | None = None, assets: Mapping[str, bytes] | None = None) -> Theme:
    """The theme a brand asks for, the brand laid over it: `themes/NAME` of the workspace, else the shipped one.

    `assets`: the files that the brand names. Raises KeyError if there is no such theme, and BrokenTheme.
    """
    home = _homes(workspace)[brand.theme]
    file = home / "theme.yaml"
    known_as = file.relative_to(workspace) if workspace and file.is_relative_to(workspace) else file
    style = style_of(read_tokens(file, known_as.as_posix()), brand, assets or {})
    environment, own = _environment(home), home / "site.css"
    site_css = own.read_text("utf-8") if own.is_file() else ""
    return Theme(replace(style, pictures=pictures(environment, style.colours)), environment, site_css)


def load_wording(language: str) -> Wording:
    """The theme strings of a language; an English string stands where the language has none."""
    return Wording(language, _catalog(locale_of(language).language))


@cache
def _catalog(language: str) -> Mapping[str, str]:
    path = folder("themes") / "shared" / "translations" / f"{language}.po"
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return {
            str(message.id): str(message.string)
            for message in read_po(file, language)
            if message.id and message.string and not message.fuzzy
        }


def shared_environment() -> Environment:
    """The templates that belong to no theme."""
    return _environment(folder("themes") / "shared")


@cache
def _environment(home: Path) -> Environment:
    """A theme's templates, in a sandbox: a theme from elsewhere can say how facts look, and nothing more."""
    places = dict.fromkeys((home / "templates", folder("themes") / "shared" / "templates"))
    return SandboxedEnvironment(
        loader=ChoiceLoader([FileSystemLoader(place) for place in places]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def style_of(tokens: Tokens, brand: Brand, assets: Mapping[str, bytes]) -> Style:
    """The tokens with the brand laid over them."""
    text, display, used = families(tokens, brand, assets)
    own = {name: str(colour) for name, colour in brand.colours if colour}
    colours = {**{name: str(colour) for name, colour in tokens.colours.items()}, **own}
    paper, ink = colours["paper"], colours["ink"]
    colours["on_highlight"] = readable_on(colours["highlight"], paper, ink)
    for name in ("main", "alert"):
        colours[f"on_{name}"] = readable_on(colours[name], paper, ink)
        colours[f"{name}_pale"] = mix(colours[name], paper, PALE)
    return Style(
        tokens.name,
        colours,
        text.name,
        display.name,
        used,
        tokens.compositions,
        tokens.shapes,
        scenes=tokens.scenes,
        twins=_twins(tokens, brand, colours),
        logo=_logo(brand, assets),
        densities=tokens.densities,
    )


def _twins(tokens: Tokens, brand: Brand, colours: Mapping[str, str]) -> dict[str, Cmyk]:
    """How colours are printed: the brand's before the theme's, and the pale grounds that are mixed from them."""
    of_theme = {tokens.colours[name].upper(): inks for name, inks in tokens.twins.items()}
    of_theme |= {colour.upper(): colour.cmyk for colour in tokens.colours.values() if colour.cmyk}
    twins = {**of_theme, **brand.twins}
    if colours["paper"].upper() == "#FFFFFF":
        for name in ("main", "alert"):
            if inks := twins.get(colours[name].upper()):
                cyan, magenta, yellow, black = (round(amount * PALE, 1) for amount in inks)
                twins[colours[f"{name}_pale"].upper()] = (cyan, magenta, yellow, black)
    return twins


def _logo(brand: Brand, assets: Mapping[str, bytes]) -> Mark | None:
    if brand.logo is None or brand.logo.file not in assets:
        return None
    light = read_picture(brand.logo.file, assets[brand.logo.file])
    on_dark = brand.logo.on_dark
    dark = read_picture(on_dark, assets[on_dark]) if on_dark and on_dark in assets else None
    return Mark(light, dark, brand.logo.alt or "")
