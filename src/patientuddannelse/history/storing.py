"""A snapshot as bytes: a short head that tells of the posters' feet, and the whole after it."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import astuple, fields
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

from patientuddannelse.history.nodes import Name
from patientuddannelse.history.said import BACK, FRONT
from patientuddannelse.history.snapshot import DECK, KINDS, Imprint, Kept, Page, Snapshot

FORMAT = 1
CODE_LENGTH = 8
_MOST_BYTES = 50_000_000
_SIDES = {"", FRONT, BACK}
_OF_A_FILE = [each.name for each in fields(Kept) if each.name != "pages"]
_OF_AN_IMPRINT = len(fields(Imprint))

Result = TypeVar("Result")


def dump(snapshot: Snapshot) -> tuple[str, bytes]:
    """Return the code of a snapshot and the bytes it is kept as, the same on every machine."""
    head = {"format": FORMAT, "imprints": [astuple(each) for each in snapshot.imprints]}
    whole = _whole(snapshot)
    packed = (gzip.compress(each, compresslevel=6, mtime=0) for each in (_json(head), whole))
    return _code(whole), b"".join(packed)


def load(data: bytes) -> tuple[str, Snapshot]:
    """Read the bytes of a snapshot; raise ValueError for what this program has not written."""
    _, rest = _unpacked(data)
    whole, _ = _unpacked(rest)
    return _code(whole), _read(lambda: _snapshot(_parsed(whole)))


def load_imprints(data: bytes) -> tuple[Imprint, ...]:
    """Read the head alone, quickly; raise ValueError as above."""
    head, _ = _unpacked(data)
    return _read(lambda: _imprints(_parsed(head)))


def _parsed(written: bytes) -> Any:
    """Read JSON; half of a character is no character."""
    read = json.loads(written)
    if b"\\u" in written:
        _json(read)
    return read


def _code(whole: bytes) -> str:
    return sha256(whole).hexdigest()[:CODE_LENGTH]


def _unpacked(data: bytes) -> tuple[bytes, bytes]:
    """Return what the first of two packed pieces holds, and the rest."""
    unpacking = zlib.decompressobj(31)
    try:
        piece = unpacking.decompress(data, _MOST_BYTES)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not unpacking.eof:
        raise ValueError("the file is cut")
    return piece, unpacking.unused_data


def _read(reading: Callable[[], Result]) -> Result:
    try:
        return reading()
    except (LookupError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _whole(snapshot: Snapshot) -> bytes:
    """Write a snapshot as JSON in which every value stands once, for pages to refer to."""
    numbers: dict[tuple[str, str, str], int] = {}

    def numbered(values: Mapping[Name, str]) -> list[int]:
        return [numbers.setdefault((*name, value), len(numbers)) for name, value in values.items()]

    files = []
    for each in snapshot.files:
        pages = [
            {
                "name": page.name,
                "title": page.title,
                "texts": numbered(page.texts),
                "fields": numbered(page.fields),
                "drawn": page.drawn,
                "asked": page.asked,
            }
            for page in each.pages
        ]
        files.append({name: getattr(each, name) for name in _OF_A_FILE} | {"pages": pages})
    return _json(
        {
            "format": FORMAT,
            "title": snapshot.title,
            "language": snapshot.language,
            "edition": snapshot.edition,
            "approval": snapshot.approval,
            "ids": snapshot.ids,
            "files": files,
            "values": list(numbers),
        }
    )


def _snapshot(whole: dict[str, Any]) -> Snapshot:
    _check_format(whole)
    values = [((str(file), str(path)), str(value)) for file, path, value in whole["values"]]
    return Snapshot(
        str(whole["title"]),
        str(whole["language"]),
        _day(whole["edition"]),
        str(whole["approval"]),
        tuple(map(str, whole["ids"])),
        tuple(_file(each, values) for each in whole["files"]),
    )


def _file(file: dict[str, Any], values: Sequence[tuple[Name, str]]) -> Kept:
    pages = tuple(
        Page(
            str(page["name"]),
            str(page["title"]),
            dict(values[number] for number in page["texts"]),
            dict(values[number] for number in page["fields"]),
            str(page["drawn"]),
            str(page["asked"]),
        )
        for page in file["pages"]
    )
    _day(file["edition"])
    sides = {page.name for page in pages}
    if file["kind"] not in KINDS or not (file["kind"] == DECK or sides <= _SIDES):
        raise ValueError(f"a {file['kind']} with {sides}")
    return Kept(**{name: str(file[name]) for name in _OF_A_FILE}, pages=pages)


def _imprints(head: dict[str, Any]) -> tuple[Imprint, ...]:
    _check_format(head)
    rows = [list(map(str, row)) for row in head["imprints"]]
    if any(len(row) != _OF_AN_IMPRINT for row in rows):
        raise ValueError("imprints of another form")
    found = tuple(Imprint(*row) for row in rows)
    for each in found:
        _day(each.edition)
    return found


def _check_format(read: dict[str, Any]) -> None:
    if read["format"] != FORMAT:
        raise ValueError(f"format {read['format']}")


def _day(written: str) -> str:
    return date.fromisoformat(written).isoformat() if written else ""
