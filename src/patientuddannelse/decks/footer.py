"""What the layouts show in the foot by themselves: the deck's footer and the page number."""

from __future__ import annotations

from functools import lru_cache

from patientuddannelse.decks.layouts import FOOTER, SLIDE_NUMBER
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, TextBlock
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.theme import PALETTE, slide_type

FOOT_TEXTS = 2
"""How many they are."""


def foot_texts(text: str, number: int, *, dark: bool = False) -> tuple[TextBlock, ...]:
    """Return both texts where the layout's placeholders stand."""
    return (
        _set(text, 400, FOOTER, Align.START, "footer", dark),
        _set(str(number), 700, SLIDE_NUMBER, Align.END, "number", dark),
    )


@lru_cache(maxsize=512)  # guides, checks and the gallery show a slide again
def _set(text: str, weight: int, box: Rect, align: Align, name: str, dark: bool) -> TextBlock:
    entry, color = slide_type()["furniture"], PALETTE["white" if dark else "ink2"]
    style = TextStyle(weight, entry.size, entry.minimum, entry.leading, color)
    setter = Typesetter(slide_face, kern=False, greedy=True)
    return setter.block(text, style, box, align=align, anchor=Anchor.MIDDLE, name=name)
