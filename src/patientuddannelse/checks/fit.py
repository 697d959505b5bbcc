"""Finds text that does not fit its box at its least size: clipped words teach nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from patientuddannelse.diagnostics import Diagnostic, Phrase
from patientuddannelse.scene.primitives import Item, TextBlock
from patientuddannelse.scene.walk import written
from patientuddannelse.units import in_mm
from patientuddannelse.wordings import finding


def check_fit(scene: Sequence[Item], where: str) -> Iterator[Diagnostic]:
    """Yield an error for every block that overflows; ``where`` names the slide or sheet."""
    for block in written(scene):
        if block.overflow:
            yield _finding(block, where)


def _finding(block: TextBlock, where: str) -> Diagnostic:
    over = block.overflow
    assert over is not None
    if over.too_wide:
        widest = max(block.paragraphs, key=lambda p: max(line.width for line in p.lines))
        return finding(
            "text-too-wide",
            widest.origin,
            word=over.word,
            millimetres=_millimetres(over.too_wide),
            where=where,
        )
    longest = max(block.paragraphs, key=lambda p: len(p.lines))
    count = over.words_to_cut
    words = Phrase("words.one") if count == 1 else Phrase("words", (("count", count),))
    return finding(
        "text-too-tall",
        longest.origin,
        text=_beginning(longest.text),
        millimetres=_millimetres(over.too_tall),
        where=where,
        words=words,
    )


def _millimetres(points: float) -> int:
    """Return whole millimetres, never none of what is too much."""
    return max(1, round(in_mm(points)))


def _beginning(text: str) -> str:
    shown = text.replace("\n", " ")
    return shown if len(shown) <= 40 else shown[:39] + "…"
