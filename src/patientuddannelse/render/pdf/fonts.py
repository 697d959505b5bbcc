"""The fonts of a file, by reportlab: which code draws a character, and what is embedded."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import groupby
from typing import Any

from reportlab.pdfbase import ttfonts

from patientuddannelse.text.face import Face

_SUBSET = 256  # the codes of a font in a file; more characters go into a second one


class Fonts:
    """Hands out the resource and the codes for a text; reportlab embeds what was asked for."""

    def __init__(self, document: Any) -> None:
        """Begin with none; ``document`` is reportlab's."""
        self._document = document
        self._codes: dict[Face, _Codes] = {}
        self._names: dict[tuple[Face, int], str] = {}

    def encode(self, face: Face, text: str) -> list[tuple[str, bytes]]:
        """Split text into stretches of one font resource: its name, and a code per character."""
        codes = self._codes.get(face)
        if codes is None:
            codes = self._codes[face] = _Codes(face, self._document)
        numbers = [*map(codes.__getitem__, text)]
        if not numbers or max(numbers) < _SUBSET:
            return [(self._name(face, 0), bytes(numbers))] if numbers else []
        return [
            (self._name(face, subset), bytes(number % _SUBSET for number in stretch))
            for subset, stretch in groupby(numbers, lambda number: number // _SUBSET)
        ]

    def _name(self, face: Face, subset: int) -> str:
        name = self._names.get((face, subset))
        if name is None:
            name = load_font(face).getSubsetInternalName(subset, self._document)[1:]
            self._names[face, subset] = name
        return name

    def embed(self) -> None:
        """Put the fonts into the document, each cut to the characters that were asked for."""
        for font in self._document.delayedFonts:
            font.addObjects(self._document)


class _Codes(dict[str, int]):
    """The codes of a face's characters, counted over its subsets; filled as they come up."""

    def __init__(self, face: Face, document: Any) -> None:
        self._font, self._document = load_font(face), document

    def __missing__(self, character: str) -> int:
        [(subset, code)] = self._font.splitString(character, self._document)
        self[character] = subset * _SUBSET + code[0]
        return self[character]


@cache
def load_font(face: Face) -> Any:
    """Open a face, once; reportlab tells them apart by PostScript names, which must be unique."""
    font = ttfonts.TTFont(face.metrics.postscript_name, str(face.path), asciiReadable=False)
    if font.face.name.decode("ascii") != face.metrics.postscript_name:
        raise ValueError(f"{face.path.name} is not {face.metrics.postscript_name}")
    return font


class _Excess(dict[str, float]):
    """Widths in the file less the measured ones; filled as characters and pairs come up."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, characters: str) -> float:
        metrics, character = self._face.metrics, characters[0]
        # reportlab draws a no-break space as a space.
        code = ord(" ") if character == "\u00a0" else ord(character)
        measured = metrics.advances[character] * 1000 / metrics.units_per_em
        excess = float(load_font(self._face).face.getCharWidth(code)) - measured
        for kerning in metrics.kerning(characters):  # one where there are two characters
            excess -= kerning * (1000 / metrics.units_per_em)
        self[characters] = excess
        return excess


@cache
def excess(face: Face) -> Mapping[str, float]:
    """Return how much farther a character, or one kerned to a second, moves on than measured.

    In 1/1000 of the size.
    """
    return _Excess(face)


def _to_unicode(fontname: str, subset: Any) -> str:
    """Map codes to characters as the standard wants it: blocks of 100, no code for .notdef."""
    pairs = [
        f"<{code:02X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for code, character in enumerate(subset)
        if character
    ]
    blocks = "\n".join(
        f"{len(block)} beginbfchar\n{chr(10).join(block)}\nendbfchar"
        for block in (pairs[i : i + 100] for i in range(0, len(pairs), 100))
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        f"/CIDSystemInfo <</Registry ({fontname}) /Ordering ({fontname}) /Supplement 0>> def\n"
        f"/CMapName /{fontname} def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
        f"{blocks}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    )


# reportlab writes one block of up to 256 and maps .notdef to U+0000; validators refuse both.
ttfonts.makeToUnicodeCMap = _to_unicode
