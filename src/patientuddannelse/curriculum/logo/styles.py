"""Colours and styles of an SVG: plain colours, style attributes, classes of a style sheet."""

from __future__ import annotations

import re

from patientuddannelse.curriculum.logo.art import LogoError
from patientuddannelse.curriculum.logo.xml import Node
from patientuddannelse.scene.paint import Color

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)  # one that is never closed goes to the end
_FOLLOWED = frozenset(
    {
        "clip-path", "color", "display", "fill", "fill-opacity", "fill-rule", "filter", "mask",
        "opacity", "stroke", "visibility",
    }
)  # fmt: skip
_CLASS = re.compile(r"\.[\w-]+")


def color_of(written: str) -> tuple[Color | None, float] | None:
    """Read a colour and its opacity: no colour for "none", None for what is no plain colour."""
    written = written.strip()
    if written in ("none", "transparent"):
        return None, 0.0
    if not re.fullmatch(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(?:rgb|hsl)a?\([\d\s.,%/-]*\)", written):
        return None
    from PIL import ImageColor

    try:
        channels = ImageColor.getrgb(written)
    except (ValueError, OverflowError):
        return None
    red, green, blue, *rest = (max(0, min(255, each)) for each in channels)
    alpha = rest[0] / 255 if rest else 1.0
    return Color(f"#{red:02X}{green:02X}{blue:02X}"), alpha


def declarations(written: str) -> dict[str, str]:
    """Read ``name: value; …``, as far as a picture can be other for it."""
    pairs = (each.partition(":") for each in _COMMENT.sub("", written).split(";"))
    return {
        name.strip(): value.replace("!important", "").strip()
        for name, colon, value in pairs
        if colon and name.strip() in _FOLLOWED
    }


def class_styles(root: Node) -> dict[str, dict[str, str]]:
    """Read every style sheet in the picture: only rules for classes can be followed."""
    styles: dict[str, dict[str, str]] = {}
    for sheet in _sheets(root):
        text = _COMMENT.sub("", sheet.text)
        *rules, rest = text.split("}")
        if rest.strip():
            raise _not_simple(sheet)
        for rule in rules:
            selectors, brace, body = rule.partition("{")
            if not brace or "{" in body:
                raise _not_simple(sheet)
            said = declarations(body)
            for selector in selectors.split(","):
                if not _CLASS.fullmatch(selector.strip()):
                    raise _not_simple(sheet)
                styles.setdefault(selector.strip()[1:], {}).update(said)
    return styles


def _not_simple(sheet: Node) -> LogoError:
    return LogoError("logo.styles", line=sheet.line)


def _sheets(node: Node) -> list[Node]:
    found = [node] if node.name == "style" else []
    for child in node.children:
        found += _sheets(child)
    return found
