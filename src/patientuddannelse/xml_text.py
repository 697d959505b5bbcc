"""Text as XML spells it: as the standard library does, which loads all that fetches files too."""

from __future__ import annotations

from collections.abc import Mapping

_IN_TEXT = {"&": "&amp;", ">": "&gt;", "<": "&lt;"}
_IN_ATTRIBUTES = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_NO_MORE: Mapping[str, str] = {}


def escaped(text: str, more: Mapping[str, str] = _NO_MORE) -> str:
    """Return text for an element; ``more`` are further signs and how they are spelt."""
    for sign, spelt in {**_IN_TEXT, **more}.items():
        text = text.replace(sign, spelt)
    return text


def quoted(text: str) -> str:
    """Return text for an attribute, with the quotes around it."""
    text = escaped(text, _IN_ATTRIBUTES)
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace('"', "&quot;") + '"'


def unescaped(text: str, more: Mapping[str, str] = _NO_MORE) -> str:
    """Return what is spelt in an element; ``more`` are further spellings and their signs."""
    for spelt, sign in {"&lt;": "<", "&gt;": ">", **more, "&amp;": "&"}.items():
        text = text.replace(spelt, sign)
    return text
