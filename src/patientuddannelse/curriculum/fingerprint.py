"""Fingerprints: codes that change with every word of a sheet, or of the whole curriculum."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from patientuddannelse.curriculum.authored import Text, origin_of
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.curriculum.noted import once_read
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
        hashed.update(_said_by(each))
    return hashed.hexdigest()[:CODE_LENGTH].upper()


def digest(*content: object) -> str:
    """Return 16 hexadecimal digits that change with anything the content says, filled in or not."""
    hashed = hashlib.sha256()
    for each in content:
        hashed.update(_said_by(each))
        if isinstance(each, Text):
            hashed.update(_said_by(each.value))
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


def _said_by(value: object) -> bytes:
    """Return all that a content says; that of a model goes on each of its sheets."""
    return _said_by_model(value) if isinstance(value, Strict) else _joined(value)


@once_read
def _said_by_model(content: Strict) -> bytes:
    return _joined(content)


def _joined(value: object) -> bytes:
    said: list[str] = []
    _say(said, value)
    return "".join(said).encode()


def _say(said: list[str], value: object) -> None:
    if isinstance(value, Text):
        value = value.raw or value.value
    if isinstance(value, str):  # nearly all there is
        said.append(f"{value!r}\0")
    elif isinstance(value, tuple | list):
        said.append(f"[{len(value)}")
        for item in value:
            _say(said, item)
    elif isinstance(value, BaseModel):
        for name in sorted(type(value).model_fields):
            said.append(f"{name!r}\0")
            _say(said, getattr(value, name))
    elif isinstance(value, Mapping):
        for key in sorted(value):
            _say(said, key)
            _say(said, value[key])
    else:
        said.append(f"{value!r}\0")


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
    if isinstance(node, Fields):  # keys are texts to JSON as they are
        return {key: _written(value) for key, value in node.items() if value is not None}
    return [*map(_written, node)] if isinstance(node, Items) else None
