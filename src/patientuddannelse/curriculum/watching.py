"""Which pieces of a curriculum were read to make something, so that it is made anew only for them.

A piece is what is told apart when asking whether a thing is still as the curriculum says: a file
(``models/cup``, ``sessions/session_1``, ``clinic``, ``glossary`` …), a field of the course
(``course.title``), the clinic's ``logo``, whether the texts are approved (``approval``), or which
models and sessions there are (``models``, ``sessions``). Who watches closely has the single fields
of all contents as pieces (``sessions/session_1.goals``, ``glossary.joints``), and whether a content
is there at all (``clinician.``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from patientuddannelse.curriculum.fingerprint import digest, digest_with_places
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.curriculum.noted import showing

if TYPE_CHECKING:
    from patientuddannelse.curriculum.kept import Answers

Value = TypeVar("Value")
Content = TypeVar("Content", bound=Strict)

_MANY = ("models", "sessions")
_WHOLE = frozenset({"clinic", "points", "glossary", "clinician", "logo", "guide", "booklet"})
_WHOLE |= {"questionnaires", "files", "profile"}
_SINGLE = ("clinic", "glossary", "clinician", "guide", "booklet", "questionnaires")
_NOTED = _WHOLE | {"course", "profile_name", "code"}
_FIELDS = tuple(each.name for each in fields(Curriculum))
_ABSENT = ""


class Watched(Curriculum):
    """A curriculum that keeps the names of the pieces that were read: ``seen``.

    ``pieces`` are those of all it holds, for who watches closely; ``answers`` is where parts of
    what is made of it are kept.
    """

    __slots__ = ("answers", "pieces", "plain", "seen", "twins")
    answers: Answers | None
    pieces: Pieces | None
    plain: Curriculum
    seen: set[str]
    twins: dict[str, Strict | None]

    def __init__(
        self,
        curriculum: Curriculum,
        *,
        closely: Pieces | None = None,
        answers: Answers | None = None,
    ) -> None:
        """Show all that the curriculum holds, to whomever it is shown already.

        ``closely`` notes the single fields that were read, which are among those pieces.
        """
        seen: set[str] = set()
        if isinstance(curriculum, Watched):
            curriculum = curriculum.plain
        for name in _FIELDS:
            object.__setattr__(self, name, getattr(curriculum, name))
        for name in _MANY:
            kind = CloselyWatched if closely else _watched
            object.__setattr__(self, name, kind(name, getattr(curriculum, name), seen))
        object.__setattr__(self, "answers", answers)
        object.__setattr__(self, "plain", curriculum)
        object.__setattr__(self, "pieces", closely)
        object.__setattr__(self, "seen", seen)
        object.__setattr__(self, "twins", {})

    def __getattribute__(self, name: str) -> Any:
        """Return what is held and note that it was read."""
        if name not in _NOTED:
            return super().__getattribute__(name)
        if name == "course":  # of which single fields are noted in any case
            return self._twin(name)
        if name in _SINGLE and self.pieces:
            self.seen.add(f"{name}.")
            return self._twin(name)
        if name in _WHOLE:
            self.seen.add(name)
        elif name == "profile_name":
            self.seen.add("profile.name")
            return self.plain.profile_name
        elif name == "code":  # it changes with every word: only what is asked of it counts
            self.seen.add("approval")
        return super().__getattribute__(name)

    def _twin(self, name: str) -> Strict | None:
        """Return what shows a content of which single fields are noted, made when it is read."""
        twins = self.twins
        if name not in twins:
            held: Strict | None = getattr(self.plain, name)
            twins[name] = held and showing(held, name, self.seen)
        return twins[name]


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


def _watched(name: str, held: Mapping[str, Value], seen: set[str]) -> Mapping[str, Value]:
    """Return a mapping that notes the pieces of the curriculum that are read of it."""
    return _Noting(held, lambda key: seen.add(f"{name}/{key}"), lambda: seen.add(name))


class CloselyWatched(_Noting[Content]):
    """Contents of which every field that is read is noted, and whether they are there."""

    def __init__(self, name: str, held: Mapping[str, Content], seen: set[str]) -> None:
        """Show contents that are called ``name/key``, and note in ``seen`` what is read."""
        super().__init__(held, lambda key: seen.add(f"{name}/{key}."), lambda: seen.add(name))
        self.name, self.seen = name, seen
        self._shown: dict[str, Content] = {}

    def __getitem__(self, key: str) -> Content:
        """Return what shows a content."""
        content = super().__getitem__(key)
        if key not in self._shown:
            self._shown[key] = showing(content, f"{self.name}/{key}", self.seen)
        return self._shown[key]

    def apart(self) -> CloselyWatched[Content]:
        """Return the same contents, noting by themselves."""
        return CloselyWatched(self.name, self._held, set())


def noted(held: Mapping[str, Value]) -> tuple[Mapping[str, Value], set[str]]:
    """Return a mapping that notes what is read of it, and where it notes that.

    That is which of its names are asked for, or the pieces of what is watched closely. Asking which
    names there are is asking for each.
    """
    if isinstance(held, CloselyWatched):
        apart = held.apart()
        return apart, apart.seen
    seen: set[str] = set()
    return _Noting(held, seen.add, lambda: seen.update(held)), seen


def tell(held: Mapping[str, object], read: Iterable[str]) -> None:
    """Note of a mapping what was read of it for something that was made before."""
    if isinstance(held, CloselyWatched):
        held.seen.update(read)
    else:
        for name in read:
            held.get(name)


def seen_by(curriculum: Curriculum) -> set[str] | None:
    """Return where a curriculum notes what is read of it; None where nobody watches."""
    return curriculum.seen if isinstance(curriculum, Watched) else None


class Digests(Protocol):
    """A digest for each thing that can be read, "" for what is not there."""

    def __getitem__(self, name: str, /) -> str:
        """Return the digest of a thing."""


def digests_of_shown(curriculum: Curriculum) -> Digests:
    """Return the digests of models by their names, or of what is closely watched of them.

    Of the clinic they are those of its fields: ``clinic.name``.
    """
    if isinstance(curriculum, Watched) and curriculum.pieces:
        return curriculum.pieces
    names = curriculum.names
    files = ((name, digest) for name, digest in curriculum.digests.items() if "models/" in name)
    known = {name.partition("/")[2]: f"{digest} {names.get(name, '')}" for name, digest in files}
    clinic = curriculum.clinic
    known |= {
        f"clinic.{e}": digest_with_places(getattr(clinic, e)) for e in type(clinic).model_fields
    }
    return defaultdict(str, known)


def whole_files(curriculum: Curriculum, *names: str) -> list[str]:
    """Return the digests of files, of which all counts as read."""
    seen = seen_by(curriculum)
    if seen is not None:
        seen.update(names)
    return [curriculum.digests.get(name, _ABSENT) for name in names]


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
        if made_of.items() <= self._known.items():  # nearly always, and told at once
            return True
        return all(self[name] == was for name, was in made_of.items())

    def of_later(self, curriculum: Curriculum) -> Pieces:
        """Return those of a curriculum that was read later; what stayed is not gone through."""
        later = Pieces(curriculum, places=self._places)
        for name, known in self._known.items():
            content, dot, _ = name.partition(".")
            if dot and later._content(content) is self._content(content):
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
            content = self._content(first)
            value = getattr(content, field, None) if field else content is not None
            return digest_with_places(value) if self._places else digest(value)
        if name in _MANY:
            return digest(tuple(getattr(held, name)))
        if name == "approval":
            return digest(held.clinic.approval.covers(held.code))
        if name == "files":
            return digest(held.digests, held.names) if self._places else digest(held.digests)
        return self._file("clinic" if first == "profile" else name)

    def _content(self, name: str) -> Strict | None:
        """Return a content, the same as long as it says the same and stands where it stood."""
        kind, slash, key = name.partition("/")
        held: Strict | None = (
            getattr(self.curriculum, kind).get(key) if slash else getattr(self.curriculum, kind)
        )
        return held

    def _file(self, name: str) -> str:
        """Return what changes with a file, or with the logo."""
        digest = self.curriculum.digests.get(name, _ABSENT)
        return f"{digest} {self.curriculum.names.get(name, '')}" if self._places else digest
