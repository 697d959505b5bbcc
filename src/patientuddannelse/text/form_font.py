"""From a face to the font of a fillable form: the characters that its fields can hold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from patientuddannelse.text.face import Face

ENCODING = "cp1252"
"""What PDF calls WinAnsiEncoding: all of Danish, and the quotation marks that a phone types."""

FIRST, LAST = 32, 255


@dataclass(frozen=True, slots=True)
class FormFont:
    """A font program and its measures in thousandths of the size; ``widths`` from code 32 on."""

    name: str
    data: bytes
    widths: tuple[int, ...]
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int


@cache
def form_font(face: Face) -> FormFont:
    """Cut a face down to the characters of WinAnsiEncoding, so that it can be embedded whole."""
    from fontTools.subset import Options, Subsetter  # slow to import, and only forms need it
    from fontTools.ttLib import TTFont

    font = TTFont(face.path, recalcTimestamp=False)
    options = Options(layout_features=[], hinting=False, notdef_outline=True)
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "DSIG", "STAT"]
    subsetter = Subsetter(options)
    characters = [bytes([code]).decode(ENCODING, "ignore") for code in range(FIRST, LAST + 1)]
    subsetter.populate(text="".join(characters))
    subsetter.subset(font)
    file = BytesIO()
    font.save(file)
    metrics, head = face.metrics, font["head"]
    scale = 1000 / metrics.units_per_em
    left, bottom, right, top = (
        round(n * scale) for n in (head.xMin, head.yMin, head.xMax, head.yMax)
    )
    return FormFont(
        name=metrics.postscript_name,
        data=file.getvalue(),
        widths=tuple(round(metrics.advances[c] * scale) if c else 0 for c in characters),
        box=(left, bottom, right, top),
        ascent=round(metrics.ascent * 1000),
        descent=round(metrics.descent * 1000),
        cap_height=round(metrics.cap_height * 1000),
    )
