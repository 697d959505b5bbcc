"""Our data classes behave as those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import re
from collections.abc import Callable
from dataclasses import FrozenInstanceError, asdict, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import pytest

import patientuddannelse
from patientuddannelse.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """Something that can be pickled, for its module knows it."""

    x: float
    names: tuple[str, ...] = ()


def kinds(dataclass: Callable[..., Any]) -> SimpleNamespace:
    """Return the same classes, made by one decorator or the other."""

    @dataclass(frozen=True, slots=True)
    class Box:
        width: float
        height: float = 2.0
        names: tuple[str, ...] = field(default=(), repr=False)
        place: str = field(default="", compare=False)
        sides: ClassVar[int] = 4

    @dataclass(frozen=True, slots=True)
    class Crate(Box):
        labels: dict[str, str] = field(default_factory=dict, hash=False)

    @dataclass(slots=True)
    class Heap:
        size: int = 0
        things: list[str] = field(default_factory=list)
        double: int = field(init=False)
        half: float = field(default=0.5, init=False)
        names: list[str] = field(default_factory=list, init=False)

        def __post_init__(self) -> None:
            self.double = 2 * self.size

    @dataclass(frozen=True, slots=True)
    class Named:
        name: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Named) and self.name.lower() == other.name.lower()

        def __repr__(self) -> str:
            return self.name

    @dataclass(frozen=True, eq=False)
    class Alone:
        name: str

    @dataclass
    class Empty:
        pass

    class Wider(Box):
        """A class that is derived without the decorator."""

    return SimpleNamespace(**{k: v for k, v in locals().items() if isinstance(v, type)})


SAID: dict[str, Callable[[SimpleNamespace], object]] = {
    "repr": lambda of: repr([of.Box(1), of.Crate(1, labels={"a": "b"}), of.Heap(3), of.Empty()]),
    "own repr": lambda of: repr(of.Named("Mona")),
    "by name": lambda of: repr(of.Crate(labels={}, names=("a",), width=2)),
    "defaults": lambda of: (of.Box(1).height, of.Box(1).place, of.Box.sides, of.Crate(1).labels),
    "new lists": lambda of: of.Heap().things is of.Heap().things,
    "after init": lambda of: of.Heap(4).double,
    "equal": lambda of: (of.Box(1) == of.Box(1), of.Box(1) == of.Box(2), of.Box(1) == 1),
    "equal by what counts": lambda of: of.Box(1, place="a") == of.Box(1, place="b"),
    "equal by class": lambda of: (of.Box(1) == of.Crate(1), of.Box(1) == of.Wider(1)),
    "derived": lambda of: (of.Wider(1) == of.Wider(1), hash(of.Wider(1)) == hash(of.Wider(1))),
    "own equality": lambda of: of.Named("a") == of.Named("A"),
    "no equality": lambda of: of.Alone("a") == of.Alone("a"),
    "hash": lambda of: (hash(of.Box(1)), hash(of.Crate(1)), hash(of.Box(1, place="a"))),
    "no hash": lambda of: (of.Heap.__hash__, of.Empty.__hash__),
    "hash beside own equality": lambda of: hash(of.Named("a")),
    "replace": lambda of: repr(replace(of.Crate(1), width=5)),
    "as a dict": lambda of: asdict(of.Crate(1, labels={"a": "b"})),
    "copies": lambda of: repr((copy.copy(of.Box(1)), copy.deepcopy(of.Crate(1, names=("a",))))),
    "matched": lambda of: [each.__match_args__ for each in (of.Box, of.Crate, of.Heap, of.Named)],
    "slots": lambda of: (of.Box.__slots__, of.Crate.__slots__, hasattr(of.Alone("a"), "__dict__")),
    "set": lambda of: setattr(of.Heap(), "size", 2),
}


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_a_class_says_what_the_librarys_says(said: Callable[[SimpleNamespace], object]) -> None:
    ours = kinds(dataclass)
    assert said(ours) == said(kinds(dataclasses.dataclass))
    assert said(ours) == said(ours)  # once a method is written, too


REFUSED: dict[str, Callable[[SimpleNamespace], object]] = {
    "set": lambda of: setattr(of.Box(1), "width", 2),
    "set by a derived class": lambda of: setattr(of.Wider(1), "width", 2),
    "deleted": lambda of: delattr(of.Box(1), "width"),
    "too few": lambda of: of.Box(),
    "too many": lambda of: of.Box(1, 2, (), "", 5),
    "unknown": lambda of: of.Box(1, depth=3),
    "not of init": lambda of: of.Heap(double=3),
    "hashed": lambda of: hash(of.Heap()),
    "hashed inside": lambda of: hash(of.Box([])),
    "no such attribute": lambda of: setattr(of.Heap(), "other", 1),
}


@pytest.mark.parametrize("refused", REFUSED.values(), ids=REFUSED)
def test_a_class_refuses_what_the_librarys_refuses(
    refused: Callable[[SimpleNamespace], object],
) -> None:
    def told(of: SimpleNamespace) -> tuple[type[Exception], str]:
        with pytest.raises((TypeError, AttributeError)) as caught:
            refused(of)
        return caught.type, str(caught.value)

    assert told(kinds(dataclass)) == told(kinds(dataclasses.dataclass))


def test_frozen_means_frozen_before_and_after_a_thing_is_made() -> None:
    for _ in range(2):
        with pytest.raises(FrozenInstanceError):
            Point(1).x = 2  # type: ignore[misc]


def test_a_thing_comes_back_from_another_process() -> None:
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        point = Point(1.5, ("a",))
        assert pickle.loads(pickle.dumps(point, protocol)) == point


def test_a_method_is_written_when_it_is_first_called() -> None:
    box = kinds(dataclass).Box
    before = box.__eq__
    one, other = box(1), box(1)
    assert box.__eq__ is before
    assert one == other
    assert box.__eq__ is not before


def test_the_program_has_no_others() -> None:
    source = Path(patientuddannelse.__file__).parent
    others = re.compile(r"^ *from dataclasses import .*\bdataclass\b", re.MULTILINE)
    found = [path for path in source.rglob("*.py") if others.search(path.read_text("utf-8"))]
    assert [path.name for path in found] == ["dataclass.py"]  # where types are checked
