"""The safety box: when patients seek help, in three levels, most urgent first.

Large type has the levels below one another, a page of small text side by side.
"""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.safety import SafetyContent
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.posters.parts import Part
from patientuddannelse.posters.safety_columns import safety_columns
from patientuddannelse.posters.safety_levels import SafetySetting
from patientuddannelse.posters.safety_rows import safety_rows
from patientuddannelse.units import mm

_NARROWEST = 13.0  # a column of signs, in sizes of its type


def safety_box(
    content: SafetyContent,
    clinic: Clinic,
    words: Labels,
    stage: Stage,
    width: float,
    *,
    said: Text | str = "",
    fillable: bool = False,
) -> Part:
    """Set the box in a width; ``said`` says beside its title to whom its words are said."""
    columns = SafetySetting(content, clinic, words, stage, fillable, "body", "strong", mm(6.2))
    if width / len(content.levels) >= _NARROWEST * stage.type["body"].size:
        return safety_columns(columns, said, width)
    return safety_rows(
        SafetySetting(content, clinic, words, stage, fillable, "text", "label", mm(12)),
        said,
        width,
    )
