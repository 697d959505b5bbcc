"""From two npm packages of TTFs to faces, licences, metrics and outlines in `assets/fonts/`.

Fetch and derive, from the root of the repository:

    npm pack @expo-google-fonts/atkinson-hyperlegible-next @expo-google-fonts/arimo
    (unpack each into a folder of its own)
    PYTHONPATH=src python assets/scripts/derive_fonts.py ATKINSON_FOLDER ARIMO_FOLDER
"""

import argparse
import json
import math
import shutil
from pathlib import Path
from typing import Any

from fontTools.pens.areaPen import AreaPen
from fontTools.pens.boundsPen import ControlBoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from opentype import LATIN, plain_metrics

from patientuddannelse.text.form_font import cut, cut_file
from patientuddannelse.text.glyphs import drawn, outlines_file

FONTS = Path(__file__).resolve().parent.parent / "fonts"
STOCK_FAMILY = "Atkinson Hyperlegible Next"
OWN_FAMILY = "Patientuddannelse Hyperlegible"
POSTER_STYLES = ("400Regular", "500Medium", "600SemiBold", "700Bold", "800ExtraBold")
SLIDE_STYLES = ("400Regular", "700Bold")
SLASHED = ("zero", "zero.tf")

Contour = list[tuple[str, Any]]


def derive_poster_faces(package: Path) -> None:
    """Write the poster family: Atkinson Hyperlegible Next with a plain zero, under its own name.

    Beside Danish Ø a slashed zero is misread. The licence (OFL 1.1, no Reserved Font Name) allows
    the change; the new name keeps the two families apart.
    """
    stock, own = STOCK_FAMILY.replace(" ", ""), OWN_FAMILY.replace(" ", "")
    for style in POSTER_STYLES:
        font = TTFont(package / style / f"{stock}_{style}.ttf", recalcTimestamp=False)
        for glyph in SLASHED:
            open_zero(font, glyph)
        for record in font["name"].names:
            if record.nameID in (1, 3, 4, 6, 16, 25):
                text = record.toUnicode()
                record.string = text.replace(STOCK_FAMILY, OWN_FAMILY).replace(stock, own)
        save(font, f"{own}-{style[3:]}")
    shutil.copyfile(package / "LICENSE_FONT", FONTS / f"OFL-{stock}.txt")


def copy_slide_faces(package: Path) -> None:
    """Write Arimo, which has Arial's widths, as it is."""
    for style in SLIDE_STYLES:
        font = TTFont(package / style / f"Arimo_{style}.ttf", recalcTimestamp=False)
        save(font, f"Arimo-{style[3:]}")
    shutil.copyfile(package / "LICENSE_FONT", FONTS / "OFL-Arimo.txt")


def save(font: TTFont, name: str) -> None:
    """Write a face, its metrics and outlines, the same bytes at any time of day."""
    font["head"].modified = font["head"].created
    file = FONTS / f"{name}.ttf"
    font.save(file)
    write_plain(file.with_suffix(".json"), plain_metrics(font))
    write_plain(outlines_file(file), latin_outlines(file))


def cut_form_font() -> None:
    """Write the face that fillable fields are typed in, cut to what they can hold."""
    file = FONTS / f"{OWN_FAMILY.replace(' ', '')}-Medium.ttf"
    cut_file(file).write_bytes(cut(file))


def latin_outlines(file: Path) -> dict[str, str]:
    """Return the path data of every Latin character that a font has."""
    known = TTFont(file, lazy=True).getBestCmap()
    codes = (code for first, last in LATIN for code in range(first, last + 1) if code in known)
    return {chr(code): drawn(file, chr(code)) for code in codes}


def write_plain(file: Path, plain: dict[str, Any]) -> None:
    """Write plain data as compact JSON."""
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    file.write_text(text + "\n", encoding="utf-8", newline="\n")


def open_zero(font: TTFont, glyph: str) -> None:
    """Redraw a slashed zero: its outer contour, and one counter where slash and counters stood."""
    outer, *inner = sorted(contours(font, glyph), key=box_area, reverse=True)
    boxes = [bounds(contour) for contour in inner]
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
    pen = TTGlyphPen(None)
    replay(outer, pen)
    turn = 1 if signed_area(outer) < 0 else -1
    draw_counter(pen, (left, bottom, right, top), turn)
    font["glyf"][glyph] = pen.glyph()


def draw_counter(pen: TTGlyphPen, box: tuple[float, float, float, float], turn: int) -> None:
    """Draw a superellipse of 16 quadratic arcs that fills the box, in the given direction."""
    left, bottom, right, top = box
    arcs, exponent = 16, 2 / 2.15  # 2 would be an ellipse; a little squarer follows the stock zero

    def point(step: float) -> tuple[float, float]:
        angle = turn * 2 * math.pi * step / arcs
        x, y = math.cos(angle), math.sin(angle)
        return (
            (left + right) / 2 + (right - left) / 2 * math.copysign(abs(x) ** exponent, x),
            (bottom + top) / 2 + (top - bottom) / 2 * math.copysign(abs(y) ** exponent, y),
        )

    def rounded(x: float, y: float) -> tuple[int, int]:
        return round(x), round(y)

    pen.moveTo(rounded(*point(0)))
    for step in range(arcs):
        (ax, ay), (mx, my), (bx, by) = point(step), point(step + 0.5), point(step + 1)
        control = rounded(2 * mx - (ax + bx) / 2, 2 * my - (ay + by) / 2)
        pen.qCurveTo(control, rounded(bx, by))
    pen.closePath()


def contours(font: TTFont, glyph: str) -> list[Contour]:
    """Split a glyph into its contours, as pen commands."""
    glyphs = font.getGlyphSet()
    recording = DecomposingRecordingPen(glyphs)
    glyphs[glyph].draw(recording)
    parts: list[Contour] = []
    for command in recording.value:
        if command[0] == "moveTo":
            parts.append([])
        parts[-1].append(command)
    return parts


def replay(contour: Contour, pen: Any) -> Any:
    """Draw a contour onto a pen, and return the pen."""
    recording = RecordingPen()
    recording.value = contour
    recording.replay(pen)
    return pen


def bounds(contour: Contour) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a contour's points, in font units."""
    box: tuple[float, float, float, float] = replay(contour, ControlBoundsPen(None)).bounds
    return box


def box_area(contour: Contour) -> float:
    """Return the area of a contour's box."""
    left, bottom, right, top = bounds(contour)
    return (right - left) * (top - bottom)


def signed_area(contour: Contour) -> float:
    """Return a contour's area, negative when it runs clockwise."""
    area: float = replay(contour, AreaPen(None)).value
    return area


def main() -> None:
    """Derive everything from the two unpacked packages."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("atkinson", type=Path, help="folder of the Atkinson package")
    parser.add_argument("arimo", type=Path, help="folder of the Arimo package")
    arguments = parser.parse_args()
    FONTS.mkdir(parents=True, exist_ok=True)
    derive_poster_faces(arguments.atkinson)
    copy_slide_faces(arguments.arimo)
    cut_form_font()


if __name__ == "__main__":
    main()
