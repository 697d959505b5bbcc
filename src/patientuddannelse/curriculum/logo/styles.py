"""Colours and styles of an SVG: plain colours, style attributes, classes of a style sheet."""

from __future__ import annotations

import re

from patientuddannelse.curriculum.logo.art import LogoError
from patientuddannelse.curriculum.logo.xml import Node
from patientuddannelse.scene.paint import Color

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
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
    except ValueError:
        return None
    alpha = channels[3] / 255 if len(channels) > 3 else 1.0
    return Color("#{:02X}{:02X}{:02X}".format(*channels[:3])), alpha


def declarations(written: str) -> dict[str, str]:
    """Read ``name: value; …``."""
    pairs = (each.partition(":") for each in _COMMENT.sub("", written).split(";"))
    return {
        name.strip(): value.replace("!important", "").strip()
        for name, colon, value in pairs
        if colon
    }


def class_styles(root: Node) -> dict[str, dict[str, str]]:
    """Read every style sheet in the picture: only rules for classes can be followed."""
    styles: dict[str, dict[str, str]] = {}
    for sheet in _sheets(root):
        text = _COMMENT.sub("", sheet.text)
        if _RULE.sub("", text).strip():
            raise _not_simple(sheet)
        for selectors, body in _RULE.findall(text):
            for selector in selectors.split(","):
                if not _CLASS.fullmatch(selector.strip()):
                    raise _not_simple(sheet)
                styles.setdefault(selector.strip()[1:], {}).update(declarations(body))
    return styles


def _not_simple(sheet: Node) -> LogoError:
    return LogoError("logo.styles", line=sheet.line)


def _sheets(node: Node) -> list[Node]:
    found = [node] if node.name == "style" else []
    for child in node.children:
        found += _sheets(child)
    return found
