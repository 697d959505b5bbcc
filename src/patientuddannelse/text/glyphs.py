"""From a face and a character to the glyph's outline, for pictures that must not need the font."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from patientuddannelse.text.face import Face


@cache
def glyph_path(face: Face, character: str) -> str:
    """Return SVG path data in font units, origin on the baseline, y down; "" for a blank glyph.

    A character the font lacks gets the box that every renderer draws for it.
    """
    derived = load_outlines(face).get(character)
    return derived if derived is not None else drawn(face.path, character)


def outlines_file(font: Path) -> Path:
    """Return where the outlines of a shipped font's Latin letters stand, ready to be used."""
    return font.with_suffix(".outlines.json")


@cache
def load_outlines(face: Face) -> dict[str, str]:
    """Return those of a face by character; nothing for a clinic's own font."""
    file = outlines_file(face.path)
    outlines: dict[str, str] = json.loads(file.read_bytes()) if file.is_file() else {}
    return outlines


def drawn(font: Path, character: str) -> str:
    """Draw one glyph of a font file by fontTools."""
    from fontTools.pens.svgPathPen import SVGPathPen  # slow to import, and rarely needed
    from fontTools.pens.transformPen import TransformPen

    cmap, glyphs = _opened(font)
    pen = SVGPathPen(glyphs)
    glyphs[cmap.get(ord(character), ".notdef")].draw(TransformPen(pen, (1, 0, 0, -1, 0, 0)))
    return str(pen.getCommands())


@cache
def _opened(font: Path) -> tuple[dict[int, str], Any]:
    from fontTools.ttLib import TTFont

    opened = TTFont(font, lazy=True)
    return opened.getBestCmap(), opened.getGlyphSet()
