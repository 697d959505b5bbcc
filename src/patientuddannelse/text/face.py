"""From a family and a weight to a `Face`: what text is measured and drawn with."""

from dataclasses import field
from functools import cache, lru_cache
from pathlib import Path

from patientuddannelse.assets import asset
from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.primitives import Font, Line
from patientuddannelse.text.metrics import Measure, Metrics

POSTER_FAMILY = "Patientuddannelse Hyperlegible"
SLIDE_FAMILY = "Arial"
POSTER_WEIGHTS = {
    400: "Regular",
    500: "Medium",
    600: "SemiBold",
    700: "Bold",
    800: "ExtraBold",
}


@dataclass(frozen=True, slots=True)
class Face:
    """One weight of one family, with the font file it is drawn from and its metrics.

    `family` is the name written into files. For slides that is Arial, while `path` and `metrics`
    are those of Arimo, which has Arial's widths and may be shipped.
    """

    family: str
    weight: int
    path: Path
    metrics: Metrics = field(repr=False, compare=False)

    def measure(self, size: float, *, kern: bool = True) -> Measure:
        """Return what leads from one line of text to its width in pt at a type size in pt."""
        return _measure(self.metrics, size, kern)

    def is_kerned(self, line: Line, size: float) -> bool:
        """Say whether a set line was measured with kern pairs, and so must be drawn with them."""
        with_pairs = self.metrics.width(line.text, size, kern=True)
        without = self.metrics.width(line.text, size, kern=False)
        return abs(line.width - with_pairs) <= abs(line.width - without)


@lru_cache(maxsize=1024)
def _measure(metrics: Metrics, size: float, kern: bool) -> Measure:
    """Return one measure for a face and size, by which measured text can be found again."""
    return metrics.measure(size, kern)


@cache
def poster_face(weight: int) -> Face:
    """Return the poster family's face of one of `POSTER_WEIGHTS`; KeyError for another weight."""
    name = f"PatientuddannelseHyperlegible-{POSTER_WEIGHTS[weight]}"
    return _shipped(POSTER_FAMILY, weight, name)


@cache
def slide_face(weight: int) -> Face:
    """Return Arial Bold from weight 700, else Arial Regular (slides have only these two)."""
    return _arial(bold=weight >= 700)


def face_of(font: Font) -> Face:
    """Return the shipped face that draws a font of a scene; KeyError for another family."""
    return {POSTER_FAMILY: poster_face, SLIDE_FAMILY: slide_face}[font.family](font.weight)


@cache
def _arial(*, bold: bool) -> Face:
    if bold:
        return _shipped(SLIDE_FAMILY, 700, "Arimo-Bold")
    return _shipped(SLIDE_FAMILY, 400, "Arimo-Regular")


def _shipped(family: str, weight: int, name: str) -> Face:
    metrics = Metrics.load(asset(f"fonts/{name}.json"))
    return Face(family, weight, asset(f"fonts/{name}.ttf"), metrics)
