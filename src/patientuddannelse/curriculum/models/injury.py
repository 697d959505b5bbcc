"""The content of the injury that heals: nothing but its named parts, read by its illustration."""

from patientuddannelse.curriculum.models.base import LabelledContent


class InjuryContent(LabelledContent):
    """Parts: cast, treat and healing."""
