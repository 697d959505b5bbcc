"""What all XML of a deck is made with: namespaces, boxes, and text that may stand in it."""

from __future__ import annotations

import re
from typing import NamedTuple

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
EMU = 12_700  # to the point
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # not allowed in XML 1.0


class Box(NamedTuple):
    """A rectangle in EMU."""

    x: int
    y: int
    width: int
    height: int


def escape(value: str) -> str:
    """Return text for an element or a quoted attribute; characters that XML forbids are dropped."""
    if not value.isprintable():
        value = _FORBIDDEN.sub("", value)
    value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return value.replace('"', "&quot;").replace("\n", "&#10;")
