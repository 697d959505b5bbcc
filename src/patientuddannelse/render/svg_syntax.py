"""How numbers, outlines, texts and tags are spelled in SVG."""

from __future__ import annotations

import re
from functools import cache

from patientuddannelse.scene.outline import Outline

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_QUOTE, _BREAK = '"', "\n"
_IDLE = re.compile(r"-(?=0\.0+(?!\d))|\.?0+(?![\d.])")  # the sign of -0.00, and zeros at the end


def path_data(curve: Outline, places: int = 2) -> str:
    """Write an outline as SVG path data."""
    forms = _forms(places)
    return _IDLE.sub("", "".join([forms[segment[0]] % segment[1:] for segment in curve]))


@cache
def _forms(places: int) -> dict[str, str]:
    pair = f"%.{places}f %.{places}f"
    return {"M": f"M{pair}", "L": f"L{pair}", "C": f"C{pair} {pair} {pair}", "Z": "Z"}


def number(value: float, places: int = 2) -> str:
    """Write a number as short as it can be at a precision, never as -0."""
    return f"{round(value, places) + 0.0:.9g}"


def share(opacity: float) -> str:
    """Write an opacity; nothing for what is opaque."""
    return "" if opacity == 1 else number(opacity, 3)


def escaped(text: str) -> str:
    """Escape text and leave out what XML cannot hold."""
    if not text.isprintable():
        text = _NOT_XML.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def tag(name: str, attributes: dict[str, str], end: str = "/>") -> str:
    """Write a tag; attributes without a value are left out."""
    pairs = [
        f' {key}="{escaped(value).replace(_QUOTE, "&quot;").replace(_BREAK, "&#10;")}"'
        for key, value in attributes.items()
        if value
    ]
    return f"<{name}{''.join(pairs)}{end}"
