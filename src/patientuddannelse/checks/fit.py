"""Finds text that does not fit its box at its least size: clipped words teach nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from patientuddannelse.diagnostics import Diagnostic
from patientuddannelse.scene.primitives import Item, TextBlock
from patientuddannelse.scene.walk import text_blocks
from patientuddannelse.units import in_mm


def check_fit(scene: Iterable[Item], where: str) -> Iterator[Diagnostic]:
    """Yield an error for every block that overflows; ``where`` names the slide or sheet."""
    for block in text_blocks(scene):
        if block.overflow:
            yield _finding(block, where)


def _finding(block: TextBlock, where: str) -> Diagnostic:
    over = block.overflow
    assert over is not None
    shown = block.text.replace("\n", " ")
    short = shown if len(shown) <= 40 else shown[:39] + "…"
    if over.too_wide:
        return Diagnostic(
            "text-too-wide",
            f'"{over.word}" is {in_mm(over.too_wide):.0f} mm too wide on {where}',
            block.origin,
            "use a shorter word, or allow a break with a soft hyphen (\\u00AD) or a glossary joint",
        )
    words = over.words_to_cut
    return Diagnostic(
        "text-too-tall",
        f'"{short}" is {in_mm(over.too_tall):.0f} mm too tall on {where}',
        block.origin,
        f"cut about {words} word{'s' if words != 1 else ''}",
    )
