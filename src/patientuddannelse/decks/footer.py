"""What the layouts show in the foot by themselves: the deck's footer and the page number."""

from __future__ import annotations

from patientuddannelse.decks.layouts import FOOTER, SLIDE_NUMBER
from patientuddannelse.scene.primitives import Align, Anchor, TextBlock
from patientuddannelse.text.face import slide_face
from patientuddannelse.text.fitting import TextStyle, Typesetter
from patientuddannelse.theme import PALETTE, slide_type


def foot_texts(text: str, number: int, *, dark: bool = False) -> tuple[TextBlock, ...]:
    """Return both texts where the layout's placeholders stand."""
    setter = Typesetter(slide_face, kern=False, greedy=True)
    entry = slide_type()["furniture"]
    color = PALETTE["white" if dark else "ink2"]
    plain, bold = (
        TextStyle(weight, entry.size, entry.minimum, entry.leading, color) for weight in (400, 700)
    )
    return (
        setter.block(text, plain, FOOTER, anchor=Anchor.MIDDLE, name="footer"),
        setter.block(
            str(number), bold, SLIDE_NUMBER, align=Align.END, anchor=Anchor.MIDDLE, name="number"
        ),
    )
