"""The content of the smoke alarm: nothing but its named parts, read by its illustration."""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent


class SmokeAlarmContent(LabelledContent):
    """Parts: fire, steak, insect, same_sound, pain and real; a part without words is left out."""
