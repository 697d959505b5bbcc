"""The content of body, mind and life: nothing but its named parts, read by its illustration."""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent


class BodyMindLifeContent(LabelledContent):
    """Parts: the three groups, middle, and the lines equal and begin."""
