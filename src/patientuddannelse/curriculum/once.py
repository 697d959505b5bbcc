"""What several things show of a curriculum: made once, and each is told what was read for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.watching import Watched, seen_by
from patientuddannelse.diagnostics import CurriculumError

Value = TypeVar("Value")


class Once(Generic[Value]):
    """What several things show: made once, and each is told what was read for it."""

    def __init__(self, make: Callable[[Curriculum], Value]) -> None:
        """Make it with ``make`` when the first asks for it."""
        self._make = make
        self._made: list[tuple[Value, set[str]]] = []

    def __call__(self, curriculum: Curriculum) -> Value:
        """Return it, and note in a curriculum that is watched what was read, in vain too."""
        noted = seen_by(curriculum)
        if not self._made:
            watched = _beside(curriculum)
            try:
                self._made.append((self._make(watched), watched.seen))
            except CurriculumError:
                if noted is not None:
                    noted |= watched.seen
                raise
        value, read = self._made[0]
        if noted is not None:
            noted |= read
        return value

    def forget(self) -> None:
        """Let go of it: whoever asks again has it made again."""
        self._made.clear()


def _beside(curriculum: Curriculum) -> Watched:
    """Return a curriculum that notes by itself what is read, as closely, with the same answers."""
    if isinstance(curriculum, Watched):
        return Watched(curriculum, closely=curriculum.pieces, answers=curriculum.answers)
    return Watched(curriculum)
