"""From paths and pictures of a scene to the path and image operators of a PDF."""

from __future__ import annotations

from functools import cache, lru_cache

from patientuddannelse.render.pdf.content import Content
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.outline import Outline
from patientuddannelse.scene.paint import Color, Stroke
from patientuddannelse.scene.primitives import Path

_PAINT = {(True, False): "f", (False, True): "S", (True, True): "B"}


def draw_path(content: Content, path: Path, places: int, shading: str = "") -> None:
    """Fill and stroke a path; ``shading`` names the gradient that fills it."""
    if not path.outline:
        return
    curve = path_operators(path.outline, places)
    star = "*" if path.even_odd else ""
    content.put_opacity(path.opacity)
    content.put_overprint(False)
    if shading:
        content.save()
        content.shadings.add(shading)
        content.add(f"{curve}\nW{star} n\n/{shading} sh")
        content.restore()
    if path.stroke:
        _put_stroke(content, path.stroke, places)
    if isinstance(path.fill, Color):
        content.put_fill(path.fill)
        paint = _PAINT[True, path.stroke is not None] + star
    elif path.stroke:
        paint = "S"
    else:
        return
    content.add(f"{curve}\n{paint}")


def draw_object(content: Content, name: str, box: Rect) -> None:
    """Stretch an image to a box (an image's own space is a unit square, y up)."""
    content.objects.add(name)
    content.save(Matrix(box.width, 0, 0, -box.height, box.x, box.bottom))
    content.add(f"/{name} Do")
    content.restore()


@lru_cache(maxsize=8192)  # a shape comes again on page after page
def path_operators(curve: Outline, places: int) -> str:
    """Write an outline as path construction operators."""
    forms = _forms(places)
    return "\n".join([forms[segment[0]] % segment[1:] for segment in curve])


@cache
def _forms(places: int) -> dict[str, str]:
    pair = f"%.{places}f %.{places}f"
    return {"M": f"{pair} m", "L": f"{pair} l", "C": f"{pair} {pair} {pair} c", "Z": "h"}


def _put_stroke(content: Content, stroke: Stroke, places: int) -> None:
    content.put_stroke(stroke.color)
    content.put("width", f"{stroke.width:.{places}f} w")
    content.put("join", "1 j")
    content.put("cap", f"{int(stroke.round_ends)} J")
    dash = " ".join(f"{length:.{places}f}" for length in stroke.dash)
    content.put("dash", f"[{dash}] 0 d")
