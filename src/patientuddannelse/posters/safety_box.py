"""The safety box: when patients seek help, in three levels, most urgent first.

Large type has the levels below one another, a page of small text side by side.
"""

from __future__ import annotations

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.clinic import Clinic, Numbers
from patientuddannelse.curriculum.models.safety import SafetyContent
from patientuddannelse.curriculum.noted import once_read
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.posters.parts import Stack
from patientuddannelse.posters.safety_columns import SafetyColumns, safety_columns
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
) -> Stack | SafetyColumns:
    """Set the box in a width; ``said`` says beside its title to whom its words are said."""
    return _box(content, clinic.phone, clinic.numbers, words, stage, width, said, fillable)


@once_read  # the same on page after page
def _box(
    content: SafetyContent,
    phone: Text,
    numbers: Numbers,
    words: Labels,
    stage: Stage,
    width: float,
    said: Text | str,
    fillable: bool,
) -> Stack | SafetyColumns:
    across = width / len(content.levels) >= _NARROWEST * stage.type["body"].size
    small, large = ("body", "strong", mm(6.2)), ("text", "label", mm(12))
    setting = SafetySetting(
        content, phone, numbers, words, stage, fillable, *(small if across else large)
    )
    return (safety_columns if across else safety_rows)(setting, said, width)
