"""A deck made long for measuring is a deck like any other."""

from __future__ import annotations

import io

from many_slides import repeated
from pptx import Presentation

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.decks.compose import compose_deck
from patientuddannelse.decks.model import Hotspot
from patientuddannelse.render.pptx.deck import render_deck


def test_slides_come_again_under_names_of_their_own(curriculum: Curriculum) -> None:
    deck = compose_deck(curriculum, "session_1")
    count = len(deck.slides) + 3
    longer = repeated(deck, count)
    assert len({slide.id for slide in longer.slides}) == count
    for slide in longer.slides:
        links = [e.to for e in slide.elements if isinstance(e, Hotspot) and e.to]
        assert set(links) <= {slide.id}
    assert len(Presentation(io.BytesIO(render_deck(longer))).slides) == count
