"""Derive the table that turns sRGB into the inks of coated offset: assets/colour/inks.json.

The table holds percentages of cyan, magenta, yellow and black for 9 x 9 x 9 colours, red slowest,
relative colorimetric with black point compensation through FOGRA39L_coated.icc; and for 17 greys
from black to white the black ink alone that is as light. It is made once and kept in the
repository, so that a build needs no colour management and gives the same bytes everywhere.

Run: python assets/scripts/derive_inks.py
"""

import json
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageCms

COLOUR = Path(__file__).resolve().parents[1] / "colour"
STEPS, GREYS = 9, 17
FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION | ImageCms.Flags.HIGHRESPRECALC
RELATIVE = ImageCms.Intent.RELATIVE_COLORIMETRIC


def main() -> None:
    """Write the table."""
    screen = ImageCms.getOpenProfile(str(COLOUR / "sRGB.icc"))
    press = ImageCms.getOpenProfile(str(COLOUR / "FOGRA39L_coated.icc"))
    to_press = ImageCms.buildTransform(screen, press, "RGB", "CMYK", RELATIVE, FLAGS)
    to_screen = ImageCms.buildTransform(press, screen, "CMYK", "RGB", RELATIVE, FLAGS)
    levels = [round(255 * i / (STEPS - 1)) for i in range(STEPS)]
    colors = [(r, g, b) for r in levels for g in levels for b in levels]
    table = {
        "steps": STEPS,
        "inks": [percent(pixel) for pixel in through(to_press, "RGB", colors)],
        "greys": greys(to_screen),
    }
    lines = ",\n ".join(f'"{key}": {json.dumps(value)}' for key, value in table.items())
    text = "{" + lines.replace("], [", "],\n  [") + "}\n"
    (COLOUR / "inks.json").write_text(text, encoding="utf-8")


def through(
    transform: ImageCms.ImageCmsTransform, mode: str, colors: Sequence[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """Return the colours (0 to 255 each) on the other side of a transform."""
    picture = Image.new(mode, (len(colors), 1))
    picture.putdata(colors)
    result = ImageCms.applyTransform(picture, transform)
    assert result is not None, "nothing is transformed in place"
    pixels = (result.getpixel((x, 0)) for x in range(len(colors)))
    return [each for each in pixels if isinstance(each, tuple)]


def percent(pixel: tuple[int, ...]) -> list[int]:
    """Return ink in percent; what is hardly there is left out."""
    inks = [round(level / 2.55) for level in pixel]
    return [ink if ink > 2 or sum(inks) < 40 else 0 for ink in inks]


def greys(to_screen: ImageCms.ImageCmsTransform) -> list[int]:
    """Return the percentages of black that look like even greys, from black to white."""
    blacks = [(0, 0, 0, round(k * 2.55)) for k in range(101)]
    lightness = [sum(pixel) / 3 for pixel in through(to_screen, "CMYK", blacks)]
    darkest = lightness[-1]
    found = []
    for i in range(GREYS):
        wanted = darkest + (255 - darkest) * i / (GREYS - 1)
        found.append(min(range(101), key=lambda k: abs(lightness[k] - wanted)))
    return found


if __name__ == "__main__":
    main()
