"""Which program this is: a digest of all that it draws with."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from patientuddannelse.assets import asset

_PACKAGE = Path(__file__).resolve().parent
_DRAWN_WITH = ("reportlab", "python-pptx", "pikepdf", "lxml", "segno", "jinja2")
_OF_INSTALLERS = (".dist-info", ".egg-info")
_LEFT_OUT = frozenset({"__pycache__", "_starter", "scripts"})


def program_files() -> Iterator[Path]:
    """Yield the program's own files and those that ship with it, in a fixed order."""
    for root in dict.fromkeys((_PACKAGE, asset("fonts").parent)):
        for folder, folders, names in os.walk(root):
            folders[:] = sorted(set(folders) - _LEFT_OUT)
            yield from (Path(folder, name) for name in sorted(names))


def libraries() -> list[str]:
    """Return names that change with the versions of what is drawn with, without loading any.

    They are those of the folders that an installer leaves, such as ``reportlab-4.2.5.dist-info``,
    where Python finds them first.
    """
    found: dict[str, str] = {}
    for folder in sys.path:
        try:
            names = sorted(os.listdir(folder or "."))
        except OSError:  # nothing there, or an archive
            continue
        for name in names:
            library = name.partition("-")[0].replace("_", "-").lower()
            if library in _DRAWN_WITH and name.endswith(_OF_INSTALLERS):
                found.setdefault(library, name)
    return sorted(found.values())


@cache
def program_digest() -> str:
    """Return 16 hexadecimal digits that change with the program, its fonts and its libraries.

    So does a date that SOURCE_DATE_EPOCH gives, which stands in every PDF.
    """
    import hashlib

    hashed = hashlib.sha256(os.environ.get("SOURCE_DATE_EPOCH", "").encode())
    hashed.update("\n".join(libraries()).encode())
    for path in program_files():
        hashed.update(path.name.encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()[:16]
