"""Finds characters that the font lacks: they would be printed as empty boxes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from patientuddannelse.diagnostics import Diagnostic
from patientuddannelse.scene.primitives import Item
from patientuddannelse.scene.walk import written
from patientuddannelse.text.face import Face
from patientuddannelse.text.metrics import Metrics
from patientuddannelse.wordings import finding


def check_glyphs(
    scene: Sequence[Item], where: str, face: Callable[[int], Face]
) -> Iterator[Diagnostic]:
    """Yield an error for every text with characters its face cannot show."""
    for block in written(scene):
        for paragraph in block.paragraphs:
            missing = _missing(face(paragraph.font.weight).metrics, paragraph.text)
            if missing:
                names = ", ".join(_named(char) for char in dict.fromkeys(missing))
                font, at = paragraph.font.family, paragraph.origin
                yield finding("missing-glyph", at, font=font, names=names, where=where)


@lru_cache(maxsize=1 << 14)  # a text comes again on slide, poster and in booklets
def _missing(metrics: Metrics, text: str) -> str:
    return metrics.missing(text)


def _named(char: str) -> str:
    return f'"{char}" (U+{ord(char):04X} {unicodedata.name(char, "unnamed").lower()})'
