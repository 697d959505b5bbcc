"""The font that a clinic's template names: measured as it is on this machine, or on the safe side.

A deck is composed with Arial's widths. Where a template has another font, every text is fitted
again with that font's (``text.refitting``), so that it needs the font's advances and no more.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from patientuddannelse.assets import asset
from patientuddannelse.dataclass import dataclass
from patientuddannelse.text.face import SLIDE_FAMILY, Face, slide_face
from patientuddannelse.text.metrics import Advances, Metrics

if TYPE_CHECKING:
    from fontTools.ttLib import TTFont

_LIKE_ARIAL = {"arial", "arialmt", "helvetica", "helveticaneue", "liberationsans", "arimo"}
_LIKE_CALIBRI = {"calibri", "carlito", "calibrilight"}
_SAFE, _SAFE_BOLD = 1.18, 1.25
"""How much wider than Arial an unknown font is taken to be: as Verdana, the widest that offices
use for text."""

_PLAIN = ("regular", "normal", "roman", "book", "almindelig")
_BOLD = ("bold", "fed")
_FONT_FILES = {".ttf", ".otf", ".ttc"}


@dataclass(frozen=True, slots=True)
class OfficeFont:
    """A family with its two faces; without ``known`` they are a guess on the safe side."""

    family: str
    regular: Face
    bold: Face
    known: bool = True

    @property
    def is_arial(self) -> bool:
        """Say whether it has the widths that decks are composed with."""
        return self.regular is slide_face(400)

    def face(self, weight: int) -> Face:
        """Return bold from weight 700, else regular, as office programs have them."""
        return self.bold if weight >= 700 else self.regular


def office_font(family: str, folders: Iterable[Path] | None = None) -> OfficeFont:
    """Return a family's widths: shipped ones, those of this machine's file, or wide ones."""
    key = _key(family)
    regular, bold = slide_face(400), slide_face(700)
    if key in _LIKE_ARIAL:
        return OfficeFont(family, regular, bold)
    if key in _LIKE_CALIBRI:
        plain, strong = (_drawn_as_arial(_carlito(each)) for each in ("Regular", "Bold"))
        return OfficeFont(family, plain, strong)
    found = _installed(key, tuple(font_folders() if folders is None else folders))
    if found:
        light = found.get(False) or found[True]
        # a bold that the office program makes itself is a little wider than the plain face
        heavy = found.get(True) or _widened(light, 1.06)
        return OfficeFont(family, _drawn_as_arial(light), _drawn_as_arial(heavy, bold=True))
    wide, wide_bold = _widened(regular.metrics, _SAFE), _widened(bold.metrics, _SAFE_BOLD)
    return OfficeFont(
        family, _drawn_as_arial(wide), _drawn_as_arial(wide_bold, bold=True), known=False
    )


def capitals(font: OfficeFont) -> OfficeFont:
    """Return the font as it measures text that is shown in capitals."""
    regular, bold = (
        replace(each, metrics=_capital(each.metrics)) for each in (font.regular, font.bold)
    )
    return OfficeFont(font.family, regular, bold, font.known)


def font_folders() -> Iterator[Path]:
    """Yield the folders where Windows, macOS and Linux keep fonts, as far as they are there."""
    home, windows = Path.home(), os.environ.get("WINDIR", "C:/Windows")
    local = os.environ.get("LOCALAPPDATA", str(home / "AppData/Local"))
    places = (
        Path(windows, "Fonts"), Path(local, "Microsoft/Windows/Fonts"),
        Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts",
        Path("/Applications/Microsoft PowerPoint.app/Contents/Resources/DFonts"),
        Path("/usr/share/fonts"), Path("/usr/local/share/fonts"),
        home / ".local/share/fonts", home / ".fonts",
    )  # fmt: skip
    yield from (each for each in places if each.is_dir())


def _key(family: str) -> str:
    return "".join(c for c in family.casefold() if c.isalnum())


@cache
def _carlito(style: str) -> Metrics:
    return Metrics.load(asset(f"fonts/Carlito-{style}.json"))


def _drawn_as_arial(metrics: Metrics, *, bold: bool = False) -> Face:
    """Return a face that measures by metrics; pictures of slides are drawn with Arial's letters."""
    shown = slide_face(700 if bold or "Bold" in metrics.postscript_name else 400)
    return Face(SLIDE_FAMILY, shown.weight, shown.path, metrics)


def _widened(metrics: Metrics, factor: float) -> Metrics:
    return _with_advances(metrics, {c: round(w * factor) for c, w in metrics.advances.items()})


def _capital(metrics: Metrics) -> Metrics:
    widths = {c: sum(metrics.advances[u] for u in c.upper()) for c in metrics.advances}
    return _with_advances(metrics, widths)


def _with_advances(metrics: Metrics, widths: dict[str, int]) -> Metrics:
    advances = Advances(widths)
    advances.notdef = metrics.advances.notdef
    return replace(metrics, advances=advances, kern={})


@cache
def _installed(key: str, folders: tuple[Path, ...]) -> dict[bool, Metrics]:
    """Return the upright faces of a family by whether they are bold, from font files."""
    files = sorted(
        file
        for folder in folders
        for file in folder.rglob("*")
        if file.suffix.lower() in _FONT_FILES
    )
    likely = [each for each in files if _key(each.stem)[:4] == key[:4]]
    found: dict[bool, Metrics] = {}
    for some in (likely, [each for each in files if each not in set(likely)]):
        for file in some:
            for bold, metrics in _faces_in(file, key):
                found.setdefault(bold, metrics)
            if len(found) == 2:
                return found
        if False in found:  # a family without a bold face
            return found
    return found


def _faces_in(file: Path, key: str) -> Iterator[tuple[bool, Metrics]]:
    """Yield the regular and bold faces of a family in one file; a broken file holds none."""
    from fontTools.ttLib import TTCollection, TTFont, TTLibError  # slow to import, rarely needed

    try:
        with file.open("rb") as stream:
            many = file.suffix.lower() == ".ttc"
            fonts = TTCollection(stream, lazy=True).fonts if many else [TTFont(stream, lazy=True)]
            for font in fonts:
                names = font["name"]
                families = {_key(names.getDebugName(i) or "") for i in (1, 4, 16)}
                style = (names.getDebugName(2) or "").casefold()
                if key in families and style in (*_PLAIN, *_BOLD) and "fvar" not in font:
                    yield style in _BOLD, _measured(font)
    except (TTLibError, OSError, KeyError, AttributeError, AssertionError, ValueError):
        return


def _measured(font: TTFont) -> Metrics:
    """Read the advances of a face; nothing else of it is needed to fit text."""
    widths = font["hmtx"].metrics
    advances = Advances({chr(code): widths[name][0] for code, name in font.getBestCmap().items()})
    advances.notdef = widths[".notdef"][0] if ".notdef" in widths else 0
    advances.update({"\u00ad": 0, "\n": 0})
    name = font["name"].getDebugName(6) or ""
    return Metrics(name, font["head"].unitsPerEm, 0.9, -0.2, 0.7, 0.5, advances, {})
