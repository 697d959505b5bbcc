"""Acute and long-lasting pain: one warns and passes, the other stays and its alarm got touchy.

Two petrol tones, never the colours of the three groups. Sources: s001-1-akut-varighed,
s001-1-akut-advarsel, s001-1-kronisk-definition, s001-1-alarmberedskab.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.acute_chronic import AcuteChronicContent
from patientuddannelse.drawing.sheets import inside_margins, is_sheet
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations.acute_chronic.columns import draw_columns
from patientuddannelse.illustrations.acute_chronic.row import CHRONIC_STEPS, STEPS, draw_row

__all__ = ["draw"]


def draw(content: AcuteChronicContent, stage: Stage) -> Figure:
    """Draw both columns, one alone on a sheet, or, on a slide, one column's pictures large."""
    shown = [step for step in STEPS if stage.shows(step)]
    chronic = [step for step in shown if step in CHRONIC_STEPS]
    if 0 < len(chronic) < len(shown) or is_sheet(stage):
        return draw_columns(content, inside_margins(stage))
    return draw_row(content, stage, shown)
