"""What was found out about a curriculum before, each with the pieces that were read for it.

An answer may have parts (``asked_within``), each with its own pieces: of a question that has to be
asked again only the parts that are stale are found out anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.watching import Pieces, Watched
from patientuddannelse.dataclass import dataclass

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was answered, the pieces that were read for it, what else was given, and its parts."""

    value: Any
    made_of: Mapping[str, str]
    given: object
    parts: Answers


class Answers:
    """Answers by the names of their questions; asked again, only what is stale is found out anew.

    An answer is stale when a piece that was read for it says something else or stands elsewhere.
    """

    def __init__(self) -> None:
        """Begin with none."""
        self._answers: dict[str, _Answer] = {}
        self._asked: set[str] = set()
        self._pieces: Pieces | None = None

    def turn_to(self, curriculum: Curriculum) -> None:
        """Ask about the curriculum as it is now; what nobody asked any more is forgotten."""
        known = self._pieces
        self._turn(known.of_later(curriculum) if known else Pieces(curriculum, places=True))

    def _turn(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._answers = {n: each for n, each in self._answers.items() if n in self._asked}
        self._asked.clear()

    def ask(
        self,
        name: str,
        find_out: Callable[[Curriculum, Value | None], Value],
        given: Callable[[Iterable[str]], object] = lambda read: None,
        seen: set[str] | None = None,
    ) -> Value:
        """Return the answer to a question; ``find_out`` gets the stale one, if there is one.

        ``given`` tells of the pieces that were read for it what it is made of besides. They are
        noted in ``seen``, those that were read in vain too.
        """
        pieces, known = self._pieces, self._answers.get(name)
        assert pieces is not None, "nothing to ask about"
        self._asked.add(name)
        if known is None or not pieces.still(known.made_of) or given(known.made_of) != known.given:
            known = self._answers[name] = _found_out(pieces, known, find_out, given, seen)
        if seen is not None:
            seen.update(known.made_of)
        value: Value = known.value
        return value

    def files(self, read: Iterable[str]) -> frozenset[str]:
        """Return what the files are called that some pieces are of."""
        return self._pieces.files(read) if self._pieces else frozenset()


def _found_out(
    pieces: Pieces,
    stale: _Answer | None,
    find_out: Callable[[Curriculum, Value | None], Value],
    given: Callable[[Iterable[str]], object],
    seen: set[str] | None,
) -> _Answer:
    """Return an answer found out anew, whose parts may be those of the stale one."""
    parts = stale.parts if stale else Answers()
    parts._turn(pieces)
    watched = Watched(pieces.curriculum, closely=pieces, answers=parts)
    try:
        value = find_out(watched, stale.value if stale else None)
    finally:
        if seen is not None:
            seen |= watched.seen
    made_of = pieces.of(watched.seen)
    return _Answer(value, made_of, given(made_of), parts)


def asked_within(
    curriculum: Curriculum,
    name: str,
    find_out: Callable[[Curriculum, Value | None], Value],
    given: object = None,
) -> Value:
    """Return what is found out of a curriculum, as part of what is being made of it.

    Where what is made is kept, so is the part, as long as all that was read of the curriculum for
    it is as it was and ``given``, what it is made of besides, equals what was given before; else
    ``find_out`` gets the stale one, if there is one. ``name`` tells it from the other parts.
    """
    if not isinstance(curriculum, Watched) or curriculum.answers is None:
        return find_out(curriculum, None)
    return curriculum.answers.ask(name, find_out, lambda read: given, curriculum.seen)
