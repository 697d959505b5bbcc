"""The content of the strong body: nothing but its named parts, read by its illustration."""

from patientuddannelse.curriculum.models.base import LabelledContent


class StrongBodyContent(LabelledContent):
    """Parts: walk, carry, bend, adapt and exception."""
