"""Files that cannot be what their names say: half written, empty, or full of zeros."""

from __future__ import annotations

import os
from pathlib import Path

_LONGEST_END = 66_000  # bytes in which an archive ends: its comment may have 65,535
_ARCHIVE, _ARCHIVE_END = b"PK\x03\x04", b"PK\x05\x06"
_LOCKED = b"\xd0\xcf\x11\xe0"  # what PowerPoint wraps a deck with a password in


def is_damaged(path: Path) -> bool:
    """Say whether no program can open a deck or PDF, as a power cut or a full disk leaves one.

    Raises OSError where it cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(1024)
        file.seek(max(0, file.seek(0, os.SEEK_END) - _LONGEST_END))
        end = file.read()
    if path.suffix == ".pptx":
        return not start.startswith(_LOCKED) and not (
            start.startswith(_ARCHIVE) and _ARCHIVE_END in end
        )
    return path.suffix == ".pdf" and not (b"%PDF-" in start and b"%%EOF" in end)
