"""Words on slides stand out from everything that lies under them."""

from __future__ import annotations

from patientuddannelse.decks.model import Deck
from patientuddannelse.scene.contrast import SHOWN, faint_lines, seen
from patientuddannelse.theme import PALETTE


def test_words_stand_out_from_what_is_under_them(deck: Deck) -> None:
    faint = [
        f"{slide.id}: {each}"
        for slide in deck.slides
        for each in faint_lines(seen(deck.picture(slide)), PALETTE["paper"], SHOWN)
    ]
    assert not faint, "\n".join(faint)
