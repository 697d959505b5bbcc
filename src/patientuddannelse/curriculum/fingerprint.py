"""A content's fingerprint: models in, a short code out that changes with every word of them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from pydantic import BaseModel

from patientuddannelse.curriculum.authored import Text

CODE_LENGTH = 6


def fingerprint(*content: object) -> str:
    """Return a code of 6 hexadecimal digits made from everything the content says.

    Places in the YAML do not count, so that moving a line does not make a printed sheet old.
    """
    digest = hashlib.sha256()
    for each in content:
        _feed(digest, each)
    return digest.hexdigest()[:CODE_LENGTH].upper()


def _feed(digest: hashlib._Hash, value: object) -> None:
    if isinstance(value, Text):
        _feed(digest, value.value)
    elif isinstance(value, BaseModel):
        _feed(digest, {name: getattr(value, name) for name in type(value).model_fields})
    elif isinstance(value, Mapping):
        for key in sorted(value):
            _feed(digest, key)
            _feed(digest, value[key])
    elif isinstance(value, Sequence) and not isinstance(value, str):
        digest.update(b"[%d" % len(value))
        for item in value:
            _feed(digest, item)
    else:
        digest.update(repr(value).encode() + b"\0")
