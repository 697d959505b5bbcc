"""The content of what a scan shows: nothing but its named parts, read by its illustration."""

from patientuddannelse.curriculum.models.base import LabelledContent


class ScanContent(LabelledContent):
    """Parts: photo, scan, without_pain and magnifier."""
