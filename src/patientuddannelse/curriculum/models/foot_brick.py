"""The content of the foot on the brick: nothing but its named parts, read by its illustration."""

from patientuddannelse.curriculum.models.base import LabelledContent


class FootBrickContent(LabelledContent):
    """Parts: foot, glass, brick and unharmed."""
