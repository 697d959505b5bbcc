"""From a text block to the paragraphs of a text shape, set exactly as they were measured."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.render.pptx import xml
from patientuddannelse.render.pptx.template import paint
from patientuddannelse.scene.primitives import Align, Anchor, Paragraph, TextBlock

_SOFT_HYPHEN = "\u00ad"
_CLINGING_SPACE = "\u00a0"
ALIGN = {Align.START: "l", Align.MIDDLE: "ctr", Align.END: "r"}
ANCHOR = {Anchor.TOP: "t", Anchor.MIDDLE: "ctr", Anchor.BOTTOM: "b"}


def paragraphs(
    block: TextBlock,
    language: str,
    *,
    font: str = xml.BODY_FONT,
    scale: float = 1.0,
    opacity: float = 1.0,
) -> str:
    """Return the paragraphs of a block; ``font`` is the theme's body or heading font.

    The line spacing is exact, so that the block takes the height it was measured to take.
    """
    return "".join(
        _paragraph(each, language, font, scale, opacity, first=i == 0)
        for i, each in enumerate(block.paragraphs)
    )


def _paragraph(
    each: Paragraph, language: str, font: str, scale: float, opacity: float, *, first: bool
) -> str:
    style = xml.TextStyle(
        language,
        round(each.size * scale * 100),
        each.font.weight >= 700,
        xml.solid(paint(each.color, opacity)),
        font,
    )
    return xml.paragraph(
        pieces(each),
        style,
        ALIGN[each.align],
        round(each.leading * scale * 100),
        0 if first else round(each.space_before * scale * 100),
    )


def pieces(paragraph: Paragraph) -> list[str]:
    """Return the text between forced line breaks.

    Forced are the author's own breaks and those within a word: PowerPoint draws no hyphen at a
    soft hyphen, so such a line ends with a hyphen and a break of its own. Everything else wraps
    by itself, so that the text stays editable, but never at a space that is held.
    """
    text, place, result = paragraph.text, 0, [""]
    written = _written(text, paragraph.held)
    for i, line in enumerate(paragraph.lines):
        after = _after(text, place, line.text)
        if after is None:  # broken otherwise than written: keep the author's breaks only
            return text.replace(_SOFT_HYPHEN, "").split("\n")
        end, hyphenated = after
        result[-1] += written[place:end].replace(_SOFT_HYPHEN, "") + "-" * hyphenated
        if i == len(paragraph.lines) - 1:
            break
        place = end
        while place < len(text) and text[place] in f" {_SOFT_HYPHEN}":
            place += 1
        if hyphenated or text[place : place + 1] == "\n":
            result.append("")
            place += text[place : place + 1] == "\n"
        else:
            result[-1] += text[end:place].replace(_SOFT_HYPHEN, "")
    return result


def _written(text: str, held: Sequence[int]) -> str:
    """Return a text whose spaces at some places do not break."""
    if not held:
        return text
    signs = list(text)
    for place in held:
        signs[place] = _CLINGING_SPACE
    return "".join(signs)


def _after(text: str, place: int, line: str) -> tuple[int, bool] | None:
    """Return where a line ends in the text, and whether its last hyphen was added."""
    for i, character in enumerate(line):
        while text[place : place + 1] == _SOFT_HYPHEN and character != _SOFT_HYPHEN:
            place += 1
        if text[place : place + 1] == character:
            place += 1
        elif character == "-" and i == len(line) - 1:
            return place, True
        else:
            return None
    return place, False
