"""Finds characters that the font lacks: they would be printed as empty boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence

from patientuddannelse.diagnostics import Diagnostic
from patientuddannelse.scene.primitives import Item
from patientuddannelse.scene.walk import written
from patientuddannelse.text.face import Face
from patientuddannelse.wordings import finding


def check_glyphs(
    scene: Sequence[Item], where: str, face: Callable[[int], Face]
) -> Iterator[Diagnostic]:
    """Yield an error for every text with characters its face cannot show."""
    for block in written(scene):
        for paragraph in block.paragraphs:
            missing = face(paragraph.font.weight).metrics.missing(paragraph.text)
            if missing:
                names = ", ".join(_named(char) for char in dict.fromkeys(missing))
                font, at = paragraph.font.family, paragraph.origin
                yield finding("missing-glyph", at, font=font, names=names, where=where)


def _named(char: str) -> str:
    return f'"{char}" (U+{ord(char):04X} {unicodedata.name(char, "unnamed").lower()})'
