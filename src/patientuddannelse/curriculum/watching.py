"""Which pieces of a curriculum were read to make something, so that it is made anew only for them.

A piece is what is told apart when asking whether a thing is still as the curriculum says: a file
(``models/cup``, ``sessions/session_1``, ``clinic``, ``glossary`` …), a field of the course
(``course.title``), the clinic's ``logo``, whether the texts are approved (``approval``), or which
models and sessions there are (``models``, ``sessions``). Who asks for single fields of sessions has
those as pieces (``sessions/session_1.goals``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, Generic, TypeVar

from patientuddannelse.curriculum.fingerprint import digest, digest_with_places
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.course import Course
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.diagnostics import CurriculumError

Value = TypeVar("Value")
Content = TypeVar("Content", bound=Strict)

_MANY = ("models", "sessions")
_WHOLE = frozenset({"clinic", "points", "glossary", "clinician", "logo", "guide", "booklet"})
_WHOLE |= {"questionnaires", "files", "profile"}
_ABSENT = ""


class Watched(Curriculum):
    """A curriculum that keeps the names of the pieces that were read: ``seen``."""

    __slots__ = ("plain", "seen")
    plain: Curriculum
    seen: set[str]

    def __init__(self, curriculum: Curriculum, *, closely: bool = False) -> None:
        """Show all that the curriculum holds, to whomever it is shown already.

        ``closely`` notes the single fields of a session that were read.
        """
        seen: set[str] = set()
        if isinstance(curriculum, Watched):
            curriculum = curriculum.plain
        held = {each.name: getattr(curriculum, each.name) for each in fields(Curriculum)}
        held |= {name: _watched(name, held[name], seen) for name in _MANY}
        if closely:
            held["sessions"] = _WatchedSessions(curriculum.sessions, seen)
        held["course"] = _showing(_WatchedCourse, curriculum.course, "course", seen)
        for name, value in held.items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, "plain", curriculum)
        object.__setattr__(self, "seen", seen)

    def __getattribute__(self, name: str) -> Any:
        """Return what is held and note that it was read."""
        if name in _WHOLE:
            self.seen.add(name)
        elif name == "code":  # it changes with every word: only what is asked of it counts
            self.seen.add("approval")
        return super().__getattribute__(name)


class _WatchedFields:
    """Content that notes which of its fields were read."""

    def __getattribute__(self, name: str) -> Any:
        """Return what is held and note that it was read."""
        held = _held(self)
        if _WATCH in held and (name in held or name == "__dict__"):
            piece, seen = held[_WATCH]
            read = held.keys() - {_WATCH} if name == "__dict__" else {name}
            seen.update(f"{piece}.{field}" for field in read)
        return super().__getattribute__(name)


class _WatchedCourse(_WatchedFields, Course):
    """A course that is watched."""


class _WatchedSession(_WatchedFields, Session):
    """A session that is watched."""


_WATCH = "_watch"  # where content keeps under which name what is read of it is noted, and where


def _showing(watched: type[Content], content: Strict, piece: str, seen: set[str]) -> Content:
    """Return content that reads as another, and notes in ``seen`` what is read."""
    shown = watched.model_construct(**dict(content))
    _held(shown)[_WATCH] = piece, seen
    return shown


def _held(content: object) -> dict[str, Any]:
    """Return the fields of content, unnoticed."""
    held: dict[str, Any] = object.__getattribute__(content, "__dict__")
    return held


class _Noting(Mapping[str, Value]):
    """Named contents that tell somebody when one of them is asked for, or which there are."""

    def __init__(
        self, held: Mapping[str, Value], one: Callable[[str], object], every: Callable[[], object]
    ) -> None:
        self._held, self._one, self._every = held, one, every

    def __getitem__(self, key: str) -> Value:
        self._one(key)
        return self._held[key]

    def __contains__(self, key: object) -> bool:
        self._one(str(key))
        return key in self._held

    def __iter__(self) -> Iterator[str]:
        self._every()
        return iter(self._held)

    def __len__(self) -> int:
        self._every()
        return len(self._held)


def noted(held: Mapping[str, Value]) -> tuple[Mapping[str, Value], set[str]]:
    """Return a mapping that notes which of its names are asked for, and where it notes them.

    Asking which there are is asking for each.
    """
    seen: set[str] = set()
    return _Noting(held, seen.add, lambda: seen.update(held)), seen


def _watched(name: str, held: Mapping[str, Value], seen: set[str]) -> Mapping[str, Value]:
    """Return a mapping that notes the pieces of the curriculum that are read of it."""
    return _Noting(held, lambda key: seen.add(f"{name}/{key}"), lambda: seen.add(name))


class _WatchedSessions(_Noting[Session]):
    """Sessions of which every field that is read is noted."""

    def __init__(self, held: Mapping[str, Session], seen: set[str]) -> None:
        super().__init__(
            held, lambda key: seen.add(f"sessions/{key}"), lambda: seen.add("sessions")
        )
        self._seen = seen
        self._shown: dict[str, _WatchedSession] = {}

    def __getitem__(self, key: str) -> Session:
        if key not in self._held:
            return super().__getitem__(key)
        if key not in self._shown:
            name = f"sessions/{key}"
            self._shown[key] = _showing(_WatchedSession, self._held[key], name, self._seen)
        return self._shown[key]


def seen_by(curriculum: Curriculum) -> set[str] | None:
    """Return where a curriculum notes what is read of it; None where nobody watches."""
    return curriculum.seen if isinstance(curriculum, Watched) else None


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
            watched = Watched(curriculum)
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


class Pieces:
    """The digest of each piece of a curriculum as it is now."""

    def __init__(self, curriculum: Curriculum, *, places: bool = False) -> None:
        """Ask nothing yet; with ``places`` a piece is another as well where it stands elsewhere."""
        self.curriculum = curriculum
        self._places = places
        self._known: dict[str, str] = {}

    def __getitem__(self, name: str) -> str:
        """Return a piece's digest, "" for one that is not there."""
        if name not in self._known:
            self._known[name] = self._digest(name)
        return self._known[name]

    def of(self, names: Iterable[str]) -> dict[str, str]:
        """Return the digests of some pieces, by name in order."""
        return {name: self[name] for name in sorted(names)}

    def still(self, made_of: Mapping[str, str]) -> bool:
        """Say whether all pieces are as they were."""
        return all(self[name] == was for name, was in made_of.items())

    def of_later(self, curriculum: Curriculum) -> Pieces:
        """Return those of a curriculum that was read later; what stayed is not gone through."""
        later = Pieces(curriculum, places=self._places)
        for name, known in self._known.items():
            file, dot, _ = name.partition(".")
            if dot and later._file(file) == self._file(file):
                later._known[name] = known
        return later

    def files(self, names: Iterable[str]) -> frozenset[str]:
        """Return what the files are called that some pieces are of."""
        called = self.curriculum.names
        return frozenset(called.get(name.partition(".")[0], "") for name in names)

    def _digest(self, name: str) -> str:
        held = self.curriculum
        first, dot, field = name.partition(".")
        if dot:
            content = held.course if first == "course" else _session(held, first)
            value = getattr(content, field, None)
            return digest_with_places(value) if self._places else digest(value)
        if name in _MANY:
            return digest(tuple(getattr(held, name)))
        if name == "approval":
            return digest(held.clinic.approval.covers(held.code))
        if name == "files":
            return digest(held.digests, held.names) if self._places else digest(held.digests)
        return self._file("clinic" if first == "profile" else name)

    def _file(self, name: str) -> str:
        """Return what changes with a file, or with the logo."""
        digest = self.curriculum.digests.get(name, _ABSENT)
        return f"{digest} {self.curriculum.names.get(name, '')}" if self._places else digest


def _session(curriculum: Curriculum, piece: str) -> Session | None:
    return curriculum.sessions.get(piece.partition("/")[2])
