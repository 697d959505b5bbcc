"""From set lines to text operators: the characters at their places, kerned as they were measured.

What is drawn can be read back: a space ends every line that ended at one, and a hyphen that is
drawn only because the line ends there counts as a soft hyphen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import add
from typing import Protocol

from patientuddannelse.dataclass import dataclass
from patientuddannelse.render.pdf.content import Content
from patientuddannelse.scene.primitives import Line, Paragraph
from patientuddannelse.text.face import Face, face_of

_SOFT_HYPHEN = "\u00ad"
_SPACES = " \t\n\u00a0"
_AS_SOFT_HYPHEN = "/Span <</ActualText <FEFF00AD>>> BDC"


class Fonts(Protocol):
    """The fonts of a file: which code draws a character, and how far it moves on there."""

    def encode(self, face: Face, text: str) -> list[tuple[str, bytes]]:
        """Split text into stretches of one font resource: its name, and a code per character."""
        ...

    def excess(self, face: Face) -> Mapping[str, float]:
        """Return how much farther a character moves on than measured, in 1/1000 of the size.

        That is without kerning; two characters stand for the first of them, kerned to the second.
        """
        ...


@dataclass(frozen=True, slots=True)
class _Ending:
    """What a line says where it ends: a space to add, or a hyphen that is no letter."""

    space: bool = False
    hyphen: bool = False


def draw_paragraph(
    content: Content,
    paragraph: Paragraph,
    fonts: Fonts,
    *,
    goes_on: bool = False,
) -> None:
    """Draw a paragraph's lines.

    One that ``goes_on`` in the next, as in a heading of two, ends in a space.
    """
    face = face_of(paragraph.font)
    content.put_opacity(1.0)
    content.put_fill(paragraph.color, text=True)
    content.add("BT")
    lines = list(zip(paragraph.lines, _endings(paragraph), strict=True))
    if goes_on and lines:
        lines[-1] = (lines[-1][0], _Ending(space=True))
    for line, ending in lines:
        _draw_line(content, line, ending, paragraph.size, face, fonts)
    content.add("ET")


def _draw_line(
    content: Content, line: Line, ending: _Ending, size: float, face: Face, fonts: Fonts
) -> None:
    # The page's y runs down, letters stand up: the text matrix turns them back.
    content.add(f"1 0 0 -1 {line.x:.3f} {line.baseline:.3f} Tm")
    text = line.text + " " if ending.space else line.text
    gaps = _gaps(text, face, fonts, kern=face.is_kerned(line, size))
    at = 0
    stretches = fonts.encode(face, text)
    for font, codes in stretches:
        content.put("font", f"/{font} {size:.3f} Tf")
        if ending.hyphen and at + len(codes) == len(text):
            if body := codes[:-1]:
                content.add(f"[{_array(body, gaps[at:])}] TJ")
            content.add(f"{_AS_SOFT_HYPHEN}\n<{codes[-1:].hex()}> Tj\nEMC")
        else:
            content.add(f"[{_array(codes, gaps[at:])}] TJ")
        at += len(codes)


def _gaps(text: str, face: Face, fonts: Fonts, kern: bool) -> list[int]:
    """List what to take back after each character, in thousandths of the size.

    Both kerning and the rounding of the file's widths are in it; only whole thousandths are
    written, and what is left over goes to the next character.
    """
    excess = fonts.excess(face)
    gaps = []
    rest = 0.0
    for character in [*map(add, text, text[1:]), text[-1:]] if kern else text:
        rest += excess[character]
        gap = round(rest)
        gaps.append(gap)
        rest -= gap
    return gaps


def _array(codes: bytes, gaps: list[int]) -> str:
    """Write the operand of TJ: codes, and the gaps that are not zero between them."""
    parts: list[str] = []
    start = 0
    for i, gap in enumerate(gaps[: len(codes)], start=1):
        if gap:
            parts.append(f"<{codes[start:i].hex()}>{gap}")
            start = i
    if start < len(codes):
        parts.append(f"<{codes[start:].hex()}>")
    return "".join(parts)


def _endings(paragraph: Paragraph) -> Iterator[_Ending]:
    """Find out how each line ended, by reading the paragraph along with its lines."""
    text, at = paragraph.text.replace(_SOFT_HYPHEN, ""), 0
    for number, line in enumerate(paragraph.lines, start=1):
        at += len(text[at:]) - len(text[at:].lstrip(_SPACES))
        if number == len(paragraph.lines):
            yield _Ending()
        elif text.startswith(line.text, at):
            at += len(line.text)
            yield _Ending(space=text[at : at + 1] in _SPACES)
        else:
            at += len(line.text) - 1
            yield _Ending(hyphen=line.text.endswith("-"))
