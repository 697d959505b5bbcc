"""Make the pictures of the README from a build: its posters, its worksheets, its first deck.

Usage: python docs/images/contact_sheets.py [OUTPUT]   (needs poppler and rsvg-convert, Pillow)
"""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
GAP = 16
GROUND = "#E2D0B3"


def poster(file: Path, height: int) -> Image.Image:
    """Return the first page of a PDF at a height in pixels."""
    command = ["pdftoppm", "-png", "-singlefile", "-scale-to-y", str(height), "-scale-to-x", "-1"]
    done = subprocess.run([*command, str(file)], capture_output=True, check=True)
    return Image.open(io.BytesIO(done.stdout)).convert("RGB")


def slide(file: Path, width: int) -> Image.Image:
    """Return an SVG picture at a width in pixels."""
    done = subprocess.run(
        ["rsvg-convert", "--width", str(width), "--keep-aspect-ratio", str(file)],
        capture_output=True,
        check=True,
    )
    return Image.open(io.BytesIO(done.stdout)).convert("RGB")


def sheet(pictures: Sequence[Image.Image], columns: int) -> Image.Image:
    """Lay equal pictures out in rows."""
    width, height = pictures[0].size
    rows = -(-len(pictures) // columns)
    size = (columns * (width + GAP) + GAP, rows * (height + GAP) + GAP)
    page = Image.new("RGB", size, GROUND)
    for i, picture in enumerate(pictures):
        row, column = divmod(i, columns)
        page.paste(picture, (GAP + column * (width + GAP), GAP + row * (height + GAP)))
    return page


def save(picture: Image.Image, name: str) -> None:
    """Save as a small PNG."""
    picture.quantize(192, dither=Image.Dither.NONE).save(HERE / name, optimize=True)


def main() -> None:
    """Read the build's manifest and make the sheets."""
    output = Path(sys.argv[1] if len(sys.argv) > 1 else HERE.parent.parent / "output")
    entries = json.loads((output / "build.json").read_text(encoding="utf-8"))["artefacts"]
    plain = [e for e in entries if not e["variant"]]
    files = [output / e["path"] for e in plain if e["kind"] == "poster" and e["sheet"] == "a3"]
    save(sheet([poster(file, 480) for file in files], 5), "posters-a3.png")
    files = [output / e["path"] for e in plain if e["kind"] == "worksheet"]
    save(sheet([poster(file, 480) for file in files], 5), "worksheets.png")
    deck = next(e for e in entries if e["kind"] == "deck")
    pictures = [slide(output / p["path"], 320) for p in deck["previews"]]
    save(sheet(pictures, 5), f"{Path(deck['path']).stem}.png")


if __name__ == "__main__":
    main()
