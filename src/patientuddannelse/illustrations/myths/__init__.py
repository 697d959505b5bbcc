"""Myths and facts: six good pieces of news about the body, each with the myth that it answers.

Sources: s001-2-myte-skade, s001-2-myte-skroebelig, s001-2-myte-mr, s001-2-myte-hvile,
s001-3-ikke-gradvis-vaerre, s001-2-altid-reel.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.myths import MythsContent
from patientuddannelse.drawing.sheets import inside_margins
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations.myths.pairs import draw_pairs
from patientuddannelse.illustrations.myths.signs import SIGN_STEPS, draw_signs

__all__ = ["draw"]


def draw(content: MythsContent, stage: Stage) -> Figure:
    """Draw the pairs or, where a slide asks for them, the signs and the one who makes a claim."""
    if any(stage.shows(step, poster=False) for step in SIGN_STEPS):
        return draw_signs(content, stage)
    return draw_pairs(content, inside_margins(stage))
