"""Content that notes which of its fields are read, and things made of content that note the same.

A twin reads as the content it shows; what is made of a twin depends on nothing but what is noted.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from copy import copy
from functools import cache
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.once_each import once_each

Content = TypeVar("Content", bound=Strict)
Given = ParamSpec("Given")
Made = TypeVar("Made")


class _Note:
    """What a twin shows, what that is called, and where it is noted which fields are read."""

    def __init__(self, plain: Strict, piece: str, seen: set[str]) -> None:
        self.plain = plain
        self.piece = piece
        self.seen = seen
        self.twin: weakref.ref[Strict] | None = None


class _Noting:
    """Content that notes which of its fields were read."""

    def __getattribute__(self, name: str) -> Any:
        """Return what is held and note that it was read."""
        held = _held(self)
        if _NOTE in held:
            note = held[_NOTE]
            if name in held:
                note.seen.add(f"{note.piece}.{name}")
            elif name == "__dict__":
                note.seen.update(f"{note.piece}.{field}" for field in held if field != _NOTE)
        return super().__getattribute__(name)


_NOTE = "_note"  # where a twin keeps its note


@cache
def _noting(content: type[Content]) -> type[Content]:
    """Return the class of the twins of some content."""
    made = type(f"Noting{content.__name__}", (_Noting, content), {"__module__": __name__})
    return cast("type[Content]", made)


def showing(content: Content, piece: str, seen: set[str]) -> Content:
    """Return content that reads as another, and notes in ``seen`` what is read: ``piece.field``."""
    twin = copy(content)
    object.__setattr__(twin, "__class__", _noting(type(content)))
    note = _held(twin)[_NOTE] = _Note(content, piece, seen)
    note.twin = weakref.ref(twin)
    return twin


def apart(content: Content, piece: str) -> tuple[Content, set[str]]:
    """Return the same content, and where it notes by itself what is read of it."""
    note, seen = _note_of(content), set[str]()
    return showing(cast("Content", note.plain) if note else content, piece, seen), seen


def tell_of(content: Strict, read: Iterable[str]) -> None:
    """Note of a twin what was read of it for something that was made before."""
    if note := _note_of(content):
        note.seen.update(read)


def _held(content: object) -> dict[str, Any]:
    """Return the fields of content, unnoticed."""
    held: dict[str, Any] = object.__getattribute__(content, "__dict__")
    return held


def _note_of(content: Strict) -> _Note | None:
    """Return the note of a twin; none of what is plain, or was copied from one and changed."""
    note = _held(content).get(_NOTE)
    return note if isinstance(note, _Note) and note.twin and note.twin() is content else None


def once_read(
    make: Callable[Concatenate[Content, Given], Made],
) -> Callable[Concatenate[Content, Given], Made]:
    """Let a function remember what it made of each content as ``once_each`` does, of twins too.

    Whoever notes what is read of a twin is told what was read when it was made.
    """
    return _of_both(make, once_each(make))


def once_watched(
    make: Callable[Concatenate[Content, Given], Made],
) -> Callable[Concatenate[Content, Given], Made]:
    """Let a function remember as ``once_read`` does, but of twins alone.

    Content of which nobody notes what is read is not asked for again: nothing is held for it.
    """
    return _of_both(make, make)


def _of_both(
    make: Callable[Concatenate[Content, Given], Made],
    of_plain: Callable[Concatenate[Content, Given], Made],
) -> Callable[Concatenate[Content, Given], Made]:
    """Return what remembers what it made of twins, and makes things of plain content as told."""

    @once_each
    def of_twins(
        content: Content, /, *given: Given.args, **named: Given.kwargs
    ) -> tuple[Made, frozenset[str]]:
        seen: set[str] = set()
        return make(showing(content, "", seen), *given, **named), frozenset(seen)

    def made(content: Content, /, *given: Given.args, **named: Given.kwargs) -> Made:
        note = _note_of(content)
        if note is None:
            return of_plain(content, *given, **named)
        try:
            value, read = of_twins(cast("Content", note.plain), *given, **named)
        except CurriculumError:
            return make(content, *given, **named)  # so that it is noted what was read in vain
        note.seen.update(f"{note.piece}{field}" for field in read)
        return value

    return made
