"""What a template says of text and colour, through layout, master and theme, as plain values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.template.model import Look
from patientuddannelse.render.pptx.colors import shown
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_EMU = 12_700
_CHANGES = ("lumMod", "lumOff", "satMod", "satOff", "hueOff")
_MAPPED = {"tx1": "dk1", "bg1": "lt1", "tx2": "dk2", "bg2": "lt2"}
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
_SYSTEM = {"window": "#FFFFFF"}  # where the last colour of the machine that saved it is left out
_PRESETS = {"white": "#FFFFFF", "black": "#000000"}
_ANCHORS = {"t": Anchor.TOP, "ctr": Anchor.MIDDLE, "b": Anchor.BOTTOM}
_ALIGNS = {"ctr": Align.MIDDLE, "r": Align.END}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours by slot and the two fonts of a theme."""

    colors: Mapping[str, str]
    heading: str
    body: str


def theme_of(root: Any) -> Theme:
    """Read a theme; a colour it lacks is black or white."""
    scheme = root.find(f".//{_A}clrScheme")
    colors = {}
    for slot in scheme if scheme is not None else ():
        if len(slot):
            colors[slot.tag.rpartition("}")[2]] = _stated(slot[0]) or "#000000"
    for name in ("dk1", "lt1", "dk2", "lt2"):
        colors.setdefault(name, "#000000" if name.startswith("dk") else "#FFFFFF")
    fonts = [root.find(f".//{_A}{kind}Font/{_A}latin") for kind in ("major", "minor")]
    names = [(each.get("typeface") or "" if each is not None else "") or "Arial" for each in fonts]
    return Theme(colors, *names)


def _stated(color: Any) -> str:
    """Return the colour that an element states itself, "" where that is none."""
    value = color.get("lastClr") or color.get("val") or ""
    return f"#{value.upper()}" if _HEX.fullmatch(value) else _SYSTEM.get(value, "")


def color_in(fill: Any, theme: Theme, mapped: Mapping[str, str]) -> Color | None:
    """Return the colour in an element that holds one, None for what is no plain colour."""
    for each in fill if fill is not None else ():
        kind, value = each.tag.rpartition("}")[2], each.get("val", "")
        if kind == "srgbClr":
            base = _stated(each)
        elif kind == "sysClr":
            base = _stated(each) or "#000000"
        elif kind == "prstClr" and value in _PRESETS:
            base = _PRESETS[value]
        elif kind == "schemeClr":
            base = theme.colors.get(mapped.get(value) or _MAPPED.get(value) or value, "")
        else:
            return None
        if not base:
            return None
        changes = tuple(
            (name, int(change.get("val", "0")))
            for change in each
            if (name := change.tag.rpartition("}")[2]) in _CHANGES
        )
        return Color(shown(base, changes) if changes else base)
    return None


def look_of(
    shapes: list[Any], defaults: Any, theme: Theme, mapped: Mapping[str, str], heading: bool
) -> Look:
    """Return how a place's text is set: by the layout's shape, the master's, then its styles."""
    levels = list(_levels(shapes, defaults))
    runs = [each.find(f"{_A}defRPr") for each in levels]
    runs = [each for each in runs if each is not None]
    stated = any(each.get("sz") for each in runs)
    for shape in reversed(shapes):  # what was written into the master is what was meant
        runs += [*shape.iter(f"{_A}rPr"), *shape.iter(f"{_A}endParaRPr")]
    bodies = [each.find(f".//{_A}bodyPr") for each in shapes]
    bodies = [each for each in bodies if each is not None]
    size = int(_first(runs, "sz") or 1800) / 100
    fills = (color_in(each.find(f"{_A}solidFill"), theme, mapped) for each in runs)
    color = next((each for each in fills if each), Color(theme.colors["dk1"]))
    faces = [each.find(f"{_A}latin") for each in runs]
    face = next((each.get("typeface", "") for each in faces if each is not None), "")
    inset = tuple(
        int(_first(bodies, side) or default) / _EMU
        for side, default in (("lIns", 91440), ("tIns", 45720), ("rIns", 91440), ("bIns", 45720))
    )
    return Look(
        size,
        _first(runs, "b") in ("1", "true"),
        _first(runs, "cap") == "all",
        _ANCHORS.get(_first(bodies, "anchor"), Anchor.TOP),
        _ALIGNS.get(_first(levels, "algn"), Align.START),
        color,
        heading if not face.startswith("+") else face.startswith("+mj"),
        stated,
        (inset[0], inset[1], inset[2], inset[3]),
    )


def is_upright(shape: Any) -> bool:
    """Say whether the text of a shape runs from left to right."""
    body = shape.find(f".//{_A}bodyPr")
    return body is None or body.get("vert", "horz") == "horz"


def _levels(shapes: list[Any], defaults: Any) -> Iterator[Any]:
    for each in shapes:
        first = each.find(f".//{_A}lstStyle/{_A}lvl1pPr")
        if first is not None:
            yield first
    if defaults is not None:
        first = defaults.find(f"{_A}lvl1pPr")
        if first is not None:
            yield first


def _first(elements: list[Any], name: str) -> str:
    return next((each.get(name) for each in elements if each.get(name) is not None), "")
