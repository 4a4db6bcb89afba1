"""Turns an icon's path into a CSS background, which assistive technology does not announce."""

from base64 import b64encode


def background(path: str, colour: str) -> str:
    """`url(data:…)` of an icon in one colour."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="{colour}" d="{path}"/></svg>'
    return data_url(svg)


def data_url(svg: str) -> str:
    """`url(data:…)` of an SVG document."""
    return f"url(data:image/svg+xml;base64,{b64encode(svg.encode()).decode()})"
