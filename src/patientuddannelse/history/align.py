"""Which value is which, before and now: by name, and in lists without ids by what they hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from patientuddannelse.history.nodes import NUMBERED, Name

Values = Mapping[Name, str]
Pair = tuple[Name, str | None, str | None]
"""A value's name, what it was and what it is now; None where it is not there."""

_ALIKE = 0.5  # the least that two items of a list have in common to be one that was edited
_GONE = "-"  # before the number of an item that is not there any longer


def compared(before: Values, now: Values) -> Iterator[Pair]:
    """Yield every value that is not as it was: those of now in their order, then what is gone."""
    old = _renamed(before, now)
    for name, value in now.items():
        if old.get(name) != value:
            yield name, old.get(name), value
    for name, value in old.items():
        if name not in now:
            yield name, value, None


def _renamed(before: Values, now: Values) -> dict[Name, str]:
    """Call the items of numbered lists by the numbers that they have now, outer lists first."""
    old, depth = dict(before), 0
    while lists := {each for name in (*old, *now) for each in _lists(name, depth)}:
        for one in sorted(lists):
            numbers = _numbers(_items(old, one), _items(now, one))
            old = {_with_number(name, one, numbers): value for name, value in old.items()}
        depth += 1
    return old


def _lists(name: Name, depth: int) -> Iterator[Name]:
    """Yield the list, if any, in which a value has its number at this depth of numbered lists."""
    steps = name[1].split("/")
    numbered = [i for i, step in enumerate(steps) if step.startswith(NUMBERED)]
    if depth < len(numbered):
        yield name[0], "/".join(steps[: numbered[depth]])


def _items(values: Values, one: Name) -> dict[str, str]:
    """Return what the items of a list hold, by their numbers."""
    found: dict[str, list[str]] = {}
    start = f"{one[1]}/{NUMBERED}"
    for (file, path), value in values.items():
        if file == one[0] and path.startswith(start):
            found.setdefault(path[len(start) :].partition("/")[0], []).append(value)
    in_order = sorted(found, key=lambda number: (number.startswith(_GONE), len(number), number))
    return {number: "\n".join(found[number]) for number in in_order}


def _numbers(old: Mapping[str, str], now: Mapping[str, str]) -> dict[str, str]:
    """Return the new number of each item, or one that says that it is gone."""
    before, after = [*old], [*now]
    numbers = {number: f"{_GONE}{number}" for number in before}
    matcher = SequenceMatcher(None, [*old.values()], [*now.values()], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag in ("equal", "replace"):
            one, other = before[a:b], after[c:d]
            pairs = (
                zip(one, other, strict=False) if b - a == d - c else _alike(one, other, old, now)
            )
            numbers |= dict(pairs)
    return numbers


def _alike(
    one: Sequence[str], other: Sequence[str], old: Mapping[str, str], now: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield the items that were edited among others that came or went, in their order."""
    begin = 0
    for number in one:
        shares = [
            (SequenceMatcher(None, old[number], now[each], autojunk=False).ratio(), -place, each)
            for place, each in enumerate(other[begin:], begin)
        ]
        share, place, each = max(shares, default=(0.0, 0, ""))
        if share >= _ALIKE:
            begin = 1 - place
            yield number, each


def _with_number(name: Name, one: Name, numbers: Mapping[str, str]) -> Name:
    file, path = name
    start = f"{one[1]}/{NUMBERED}"
    if file != one[0] or not path.startswith(start):
        return name
    number, slash, rest = path[len(start) :].partition("/")
    return file, f"{start}{numbers.get(number, number)}{slash}{rest}"
