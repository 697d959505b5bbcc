"""Fingerprints: codes that change with every word of a sheet, or of the whole curriculum."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from patientuddannelse.curriculum.authored import Text, origin_of
from patientuddannelse.curriculum.scalar import Fields, Items, Node, Scalar
from patientuddannelse.curriculum.source import SourceFile
from patientuddannelse.digests import LENGTH

CODE_LENGTH = 6
APPROVAL_LENGTH = 8
_NOT_TAUGHT = frozenset({"edition_date", "posters", "sheets", "variants"})  # of course.yaml


def fingerprint(*content: object) -> str:
    """Return a code of 6 hexadecimal digits made from everything the content says.

    Places in the YAML do not count, so that moving a line does not make a printed sheet old. Nor
    does a clinic's own data: texts count as they are written, before it is filled in.
    """
    hashed = hashlib.sha256()
    for each in content:
        _feed(hashed, each)
    return hashed.hexdigest()[:CODE_LENGTH].upper()


def digest(*content: object) -> str:
    """Return 16 hexadecimal digits that change with anything the content says, filled in or not."""
    hashed = hashlib.sha256()
    for each in content:
        _feed(hashed, each)
        if isinstance(each, Text):
            _feed(hashed, each.value)
    return hashed.hexdigest()[:LENGTH]


def digest_with_places(content: object) -> str:
    """Return 16 hexadecimal digits that change as well where the content only stands elsewhere."""
    hashed = hashlib.sha256()
    _feed_with_places(hashed, content)
    return hashed.hexdigest()[:LENGTH]


def _feed_with_places(digest: hashlib._Hash, value: object) -> None:
    if isinstance(value, BaseModel):
        value = {name: getattr(value, name) for name in type(value).model_fields}
    if isinstance(value, Mapping):
        for key in sorted(value):
            _feed_with_places(digest, key)
            _feed_with_places(digest, value[key])
    elif isinstance(value, tuple):
        digest.update(b"[%d" % len(value))
        for item in value:
            _feed_with_places(digest, item)
    else:
        digest.update(f"{value!r} {origin_of(value)!r}\0".encode())


def _feed(digest: hashlib._Hash, value: object) -> None:
    if isinstance(value, Text):
        value = value.raw or value.value
    if isinstance(value, str):  # nearly all there is
        digest.update(repr(value).encode() + b"\0")
    elif isinstance(value, BaseModel):
        _feed(digest, {name: getattr(value, name) for name in type(value).model_fields})
    elif isinstance(value, Mapping):
        for key in sorted(value):
            _feed(digest, key)
            _feed(digest, value[key])
    elif isinstance(value, Sequence):
        digest.update(b"[%d" % len(value))
        for item in value:
            _feed(digest, item)
    else:
        digest.update(repr(value).encode() + b"\0")


def approval_code(files: Mapping[str, SourceFile]) -> str:
    """Return a code of 8 hexadecimal digits made from what the files of a curriculum teach.

    ``files`` holds each by what it is (``course``, ``models/cup``). Texts count as
    they are written, before a clinic's own data is filled in; comments, places, the order of
    fields, empty fields, the edition's date and which posters are printed on what do not.
    """
    stretches = {name: _taught(file, name == "course") for name, file in files.items()}
    stretches.setdefault("course", "{}")
    said = ", ".join(f"{json.dumps(name)}: {stretches[name]}" for name in sorted(stretches))
    return hashlib.sha256(f"{{{said}}}".encode()).hexdigest()[:APPROVAL_LENGTH]


@lru_cache(maxsize=512)
def _taught(file: SourceFile, is_course: bool) -> str:
    """Return what a file teaches as JSON."""
    written = _written(file.data)
    if is_course:
        written = {k: v for k, v in (written or {}).items() if k not in _NOT_TAUGHT}
    return json.dumps(written, sort_keys=True)


def _written(node: Node) -> Any:
    if isinstance(node, Scalar):
        return node.raw.strip()
    if isinstance(node, Fields):
        return {str(k): _written(v) for k, v in node.items() if v is not None}
    return [_written(each) for each in node] if isinstance(node, Items) else None
