"""Whether a PDF that somebody hands us stays small when it is unpacked, asked before it is."""

from __future__ import annotations

import re
import zlib
from typing import Any

MOST_BYTES = 15_000_000  # of the file
_MOST_OBJECTS = 20_000  # a poster of ours has some dozens
_MOST_UNPACKED = 60_000_000  # of all streams
_MOST_DRAWN = 1_500_000  # of what a page draws: each command is read into memory

_STREAM = re.compile(rb"\bstream\r?\n")
_SORT = rb"/(?:FlateDecode|DCTDecode)\b"
_FILTER = re.compile(rb"/Filter\b(?!\s*" + _SORT + rb"|\s*\[\s*" + _SORT + rb"\s*\])")
_COLUMNS = re.compile(rb"/Columns\s+(?!\d{1,5}\b)")
_LONGEST_HEAD = 4000
_PIECE = 65_536


def is_small(data: bytes) -> bool:
    """Say whether a file can be opened: its streams are packed once, as ours are, and not huge."""
    if len(data) > MOST_BYTES or data.count(b" obj") > _MOST_OBJECTS:
        return False
    left = _MOST_UNPACKED
    for match in _STREAM.finditer(data):
        start = max(match.start() - _LONGEST_HEAD, 0)
        head = data[max(data.rfind(b" obj", start, match.start()), start) : match.start()]
        odd = _FILTER.search(head) or _COLUMNS.search(head)
        if odd or b"#" in head:  # a name may be spelled in another way
            return False
        if b"/FlateDecode" in head:
            left -= _unpacked(data, match.end(), left)
        if left < 0:
            return False
    return True


def _unpacked(data: bytes, start: int, most: int) -> int:
    """Return how much a stream becomes, or more than ``most``; nothing where it is broken."""
    unpacker, size = zlib.decompressobj(), 0
    try:
        for at in range(start, len(data), _PIECE):
            packed = data[at : at + _PIECE]
            while packed and size <= most and not unpacker.eof:
                size += len(unpacker.decompress(packed, _PIECE))
                packed = unpacker.unconsumed_tail
            if unpacker.eof or size > most:
                break
    except zlib.error:
        pass
    return size


def draws_little(page: Any) -> bool:
    """Say whether what a page draws can be read command by command."""
    import pikepdf

    contents = page.obj.get("/Contents", [])
    size = 0
    for each in [contents] if isinstance(contents, pikepdf.Stream) else contents:
        size += len(each.read_bytes())
        if size > _MOST_DRAWN:
            return False
    return True
