"""Digests of bytes, files and texts: 16 hexadecimal digits that change with any of them."""

from __future__ import annotations

import hashlib
from pathlib import Path

LENGTH = 16
_LARGEST = 100_000_000  # bytes of a file


def digest_of_bytes(data: bytes) -> str:
    """Return the digest of a file's bytes."""
    return hashlib.sha256(data).hexdigest()[:LENGTH]


def digest_of_file(path: Path) -> str:
    """Return the digest of a file; raise OSError where it cannot be read.

    What is no file, or larger than any that is used, is not read.
    """
    if not path.is_file() or path.stat().st_size > _LARGEST:
        raise OSError(f"{path} is no file that can be read")
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:LENGTH]


def digest_of_texts(*texts: str) -> str:
    """Return the digest of some texts, told apart from the same words parted elsewhere."""
    hashed = hashlib.sha256()
    for each in texts:
        data = each.encode("utf-8", "surrogatepass")
        hashed.update(b"%d:" % len(data) + data)
    return hashed.hexdigest()[:LENGTH]
