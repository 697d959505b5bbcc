"""Which program this is: a digest of all that it draws with."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from patientuddannelse.assets import asset

_PACKAGE = Path(__file__).resolve().parent
_DRAWN_WITH = ("reportlab", "python-pptx", "pikepdf", "lxml", "segno", "jinja2")
_LEFT_OUT = frozenset({"__pycache__", "_starter"})


def program_files() -> Iterator[Path]:
    """Yield the program's own files and those that ship with it, in a fixed order."""
    for root in dict.fromkeys((_PACKAGE, asset("fonts").parent)):
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(set(folders) - _LEFT_OUT)
            yield from (Path(folder, name) for name in sorted(names))


@cache
def program_digest() -> str:
    """Return 16 hexadecimal digits that change with the program, its fonts and its libraries.

    So does a date that SOURCE_DATE_EPOCH gives, which stands in every PDF.
    """
    import hashlib
    from importlib import metadata

    hashed = hashlib.sha256(os.environ.get("SOURCE_DATE_EPOCH", "").encode())
    for name in _DRAWN_WITH:
        hashed.update(f"{name} {metadata.version(name)}\n".encode())
    for path in program_files():
        hashed.update(path.name.encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()[:16]
