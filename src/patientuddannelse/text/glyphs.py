"""From a face and a character to the glyph's outline, for pictures that must not need the font."""

from functools import cache
from typing import Any

from patientuddannelse.text.face import Face


@cache
def glyph_path(face: Face, character: str) -> str:
    """Return SVG path data in font units, origin on the baseline, y down; "" for a blank glyph.

    A character the font lacks gets the box that every renderer draws for it.
    """
    from fontTools.pens.svgPathPen import SVGPathPen  # slow to import, and only needed here
    from fontTools.pens.transformPen import TransformPen

    cmap, glyphs = _glyphs(face)
    pen = SVGPathPen(glyphs)
    glyphs[cmap.get(ord(character), ".notdef")].draw(TransformPen(pen, (1, 0, 0, -1, 0, 0)))
    return str(pen.getCommands())


@cache
def _glyphs(face: Face) -> tuple[dict[int, str], Any]:
    from fontTools.ttLib import TTFont

    font = TTFont(face.path, lazy=True)
    return font.getBestCmap(), font.getGlyphSet()
