"""Turns a style into the colours of the site by day and by night, as CSS custom properties; all can be read (AA)."""

from collections.abc import Mapping
from colorsys import hls_to_rgb, rgb_to_hls

from generator.model.colour import AA_GRAPHICS, contrast, darkened_to, mix, readable_on
from generator.model.picture import Picture
from generator.model.style import STAND_IN, Mark, Style
from generator.render.pictures import document

NIGHT = "#0E1116"
WHITE = "#FFFFFF"
_INKS = ("main", "alert", "calm", "grey")
"""Colours in which words are written on paper."""
_SQUARE = 1.4
"""How far from square a picture may be that stands on the tab of a browser."""
_LOGO_HEIGHT = 38
"""Of the logo in the header, in pixels of CSS."""


def brand_css(style: Style, own: str = "") -> str:
    """Both palettes, the families, then the theme's `own` style sheet for the site."""
    text = style.stack.replace(f'"{style.text}"', f'"{style.text}", "{style.text}{STAND_IN}"', 1)
    display = f'"{style.display}", "{style.display}{STAND_IN}"'
    families = f"  --text: {text}, system-ui, sans-serif;\n  --display: {display}, system-ui, sans-serif;\n"
    return (
        f":root {{\n{families}{_properties(daylight(style.colours))}}}\n"
        f'[data-md-color-scheme="slate"] {{\n  color-scheme: dark;\n{_properties(night(style.colours))}}}\n' + own
    )


def daylight(colours: Mapping[str, str]) -> dict[str, str]:
    """The palette on the style's paper: colours of words are darkened as far as they need to be."""
    paper, ink = colours["paper"], colours["ink"]
    pale = colours["pale"]
    words = {name: darkened_to(colours.get(name, ink), pale) for name in _INKS}
    palette = {**words, "ink": ink, "paper": paper, "pale": pale, "line": colours["line"]}
    return _finished(palette, colours, band=darkened_to(colours["main"], WHITE), share=0.08)


def night(colours: Mapping[str, str]) -> dict[str, str]:
    """The palette on dark paper: the same hues, lightened as far as they need to be."""
    paper = mix(colours["main"], NIGHT, 0.04)
    pale = mix(WHITE, paper, 0.08)
    words = {name: brightened_to(colours.get(name, WHITE), pale, 5.0) for name in _INKS}
    palette = {**words, "ink": mix(WHITE, paper, 0.93), "paper": paper, "pale": pale, "line": mix(WHITE, paper, 0.26)}
    return _finished(palette, colours, band=darkened_to(mix(colours["main"], paper, 0.6), WHITE, 7), share=0.14)


def favicon(style: Style) -> str:
    """The logo if it is about square, else the theme's own sign, else a station on its line."""
    if style.logo and 1 / _SQUARE <= style.logo.ratio <= _SQUARE:
        return _small(style.logo)
    if own := style.pictures.get("favicon-you"):
        return document(own)
    main = style.colours["main"]
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
        f'<path d="M0 12h32v8H0z" fill="{main}"/>'
        f'<circle cx="16" cy="16" r="9.5" fill="#fff" stroke="{style.colours["ink"]}" stroke-width="5"/></svg>\n'
    )


def logo_files(style: Style) -> dict[str, bytes]:
    """The files of the logo by their paths on the site."""
    shown = _pictures(style.logo) if style.logo else []
    return {_logo_path(name, picture): picture.data for name, picture in shown}


def logo_settings(style: Style) -> dict[str, str | int]:
    """What the frame of every page needs to show the logo; nothing when there is none."""
    if style.logo is None:
        return {}
    paths = {name: _logo_path(name, picture) for name, picture in _pictures(style.logo)}
    return {**paths, "alt": style.logo.alt, "width": round(_LOGO_HEIGHT * style.logo.ratio), "height": _LOGO_HEIGHT}


def _pictures(mark: Mark) -> list[tuple[str, Picture]]:
    return [("light", mark.light), *([("dark", mark.dark)] if mark.dark else [])]


def _logo_path(name: str, picture: Picture) -> str:
    return f"assets/logo-{name}{picture.suffix}"


def _small(mark: Mark) -> str:
    """A favicon that follows the colours of the browser."""
    box = 'width="32" height="32"'
    day = f'<image {box} href="{mark.light.address}"/>'
    if mark.dark:
        night = f'<image {box} href="{mark.dark.address}"/>'
        style = ".night{display:none}@media(prefers-color-scheme:dark){.day{display:none}.night{display:inline}}"
        day = f'<style>{style}</style><g class="day">{day}</g><g class="night">{night}</g>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{day}</svg>\n'


def _finished(palette: dict[str, str], colours: Mapping[str, str], band: str, share: float) -> dict[str, str]:
    """The palette with what is computed from it: text upon colours, pale grounds, the band at the foot."""
    paper, ink = palette["paper"], palette["ink"]
    for name in ("main", "alert", "calm"):
        palette[f"on-{name}"] = readable_on(palette[name], WHITE, NIGHT)
        ground = mix(palette[name], paper, share)
        while contrast(palette[name], ground) < 4.5 and share > 0.01:
            share -= 0.01
            ground = mix(palette[name], paper, share)
        palette[f"{name}-pale"] = ground
    highlight = colours.get("highlight", palette["main"])
    palette |= {
        "highlight": highlight,
        "on-highlight": readable_on(highlight, WHITE, NIGHT),
        "band": band,
        "on-band": WHITE,
    }
    palette["edge"] = (
        palette["line"]
        if contrast(palette["line"], paper) >= AA_GRAPHICS
        else readable_edge(palette["grey"], paper, ink)
    )
    return palette


def readable_edge(grey: str, paper: str, ink: str) -> str:
    """The palest mixture of a grey that still shows the edge of a field or a box."""
    return next(
        (tint for step in range(4, 11) if contrast(tint := mix(grey, paper, step / 10), paper) >= AA_GRAPHICS), ink
    )


def brightened_to(colour: str, ground: str, ratio: float) -> str:
    """The colour with the least more light that reads on a dark ground; unlike a mixture with white it stays strong."""
    hue, light, strength = rgb_to_hls(*(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)))
    shades = (hls_to_rgb(hue, light + (1 - light) * step / 40, strength) for step in range(41))
    named = ("#" + "".join(f"{round(channel * 255):02X}" for channel in shade) for shade in shades)
    return next((shade for shade in named if contrast(shade, ground) >= ratio), WHITE)


def _properties(palette: Mapping[str, str]) -> str:
    return "".join(f"  --{name}: {colour};\n" for name, colour in palette.items())
