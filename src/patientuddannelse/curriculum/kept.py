"""What was found out about a curriculum before, each with the pieces that were read for it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.watching import Pieces, Watched
from patientuddannelse.dataclass import dataclass

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class _Answer:
    """What was answered, the pieces that were read for it, and what else was given."""

    value: Any
    made_of: Mapping[str, str]
    given: object


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
        self._pieces = known.of_later(curriculum) if known else Pieces(curriculum, places=True)
        self._answers = {n: each for n, each in self._answers.items() if n in self._asked}
        self._asked.clear()

    def ask(
        self,
        name: str,
        find_out: Callable[[Curriculum, Value | None], Value],
        given: Callable[[frozenset[str]], object] = lambda files: None,
    ) -> Value:
        """Return the answer to a question; ``find_out`` gets the stale one, if there is one.

        ``given`` tells of the files that were read for it what it is made of besides.
        """
        pieces, known = self._pieces, self._answers.get(name)
        assert pieces is not None, "nothing to ask about"
        self._asked.add(name)
        if (
            known
            and pieces.still(known.made_of)
            and given(pieces.files(known.made_of)) == known.given
        ):
            kept: Value = known.value
            return kept
        watched = Watched(pieces.curriculum, closely=pieces)
        value = find_out(watched, known.value if known else None)
        made_of = pieces.of(watched.seen)
        self._answers[name] = _Answer(value, made_of, given(pieces.files(made_of)))
        return value
