"""How numbers, outlines, texts and tags are spelled in SVG."""

from __future__ import annotations

import re
from functools import cache

from patientuddannelse.scene.outline import Outline

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_QUOTE, _BREAK = '"', "\n"
_END = ";"  # of a number, while it may have zeros that say nothing


def path_data(curve: Outline, places: int = 2) -> str:
    """Write an outline as SVG path data."""
    forms = _forms(places)
    data = "".join([forms[segment[0]] % segment[1:] for segment in curve])
    for _ in range(places):  # four times as quick as one pass of a pattern
        data = data.replace(f"0{_END}", _END)
    return data.replace(f".{_END}", _END).replace(f"-0{_END}", f"0{_END}").replace(_END, "")


@cache
def _forms(places: int) -> dict[str, str]:
    pair = f"%.{places}f{_END} %.{places}f{_END}"
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
