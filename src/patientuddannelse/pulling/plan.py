"""What goes back into the YAML, and what cannot: plain data, decided before any file is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from patientuddannelse.curriculum.scalar import Scalar
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Diagnostic, Origin
from patientuddannelse.pulling.origins import Origins
from patientuddannelse.pulling.splicing import Splice, spliced, splices
from patientuddannelse.revision.rewording import At, Handwork, Other, Reworded


@dataclass(frozen=True, slots=True)
class Carried:
    """A scalar with its new words, where the deck was edited, and where else it shows."""

    scalar: Scalar
    value: str
    told: tuple[Reworded, ...]
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """A change that stays in the deck: why, its wordings, and what else is wrong with it."""

    at: At
    why: str
    before: str = ""
    edited: str = ""
    now: str = ""
    found: Diagnostic | None = None

    @classmethod
    def of(cls, told: Reworded, why: str, found: Diagnostic | None = None) -> Left:
        """Leave a wording as it is."""
        now = told.now if told.clashes else ""
        return cls(told.at, why, told.before, told.edited, now, found)

    @property
    def is_choice(self) -> bool:
        """Say whether somebody has to choose between wordings."""
        return self.why in ("clash", "twice")


class _Asked(NamedTuple):
    """What one place asks of a scalar."""

    scalar: Scalar
    told: Reworded
    splices: tuple[Splice, ...]


def planned(work: Handwork, origins: Origins) -> tuple[list[Carried], list[Left]]:
    """Sort out what a hand changed: scalars with new words, and what is none of them."""
    left = [_other(each) for each in work.others]
    wanted: dict[Origin, list[_Asked]] = {}
    for told in work.reworded:
        why, scalar, found = _sought(told, origins)
        if why or scalar is None:
            left.append(Left.of(told, why))
            continue
        wanted.setdefault(scalar.origin, []).append(_Asked(scalar, told, found))
    return _agreed(wanted, left), left


def _other(told: Other) -> Left:
    return Left(told.at, told.what, told.before, told.edited)


def _sought(told: Reworded, origins: Origins) -> tuple[str, Scalar | None, tuple[Splice, ...]]:
    """Return the scalar that a wording came from with its splices, or why there is none."""
    if told.clashes:
        return "clash", None, ()
    scalar = origins.of(told)
    if scalar is not None:
        why, found = _spliced(scalar, told)
        if why != "composed":
            return why, scalar, found
    others = [(each, found) for each, found in _within(told, origins) if each is not scalar]
    if len(others) == 1:
        return "", *others[0]
    return ("label" if scalar is None and not others else "composed"), None, ()


def _spliced(scalar: Scalar, told: Reworded) -> tuple[str, tuple[Splice, ...]]:
    if scalar.raw != scalar:
        return "variable", ()
    found = splices(scalar, told.now, told.edited)
    if found is None:
        return "composed", ()
    return ("" if spliced(scalar, found).strip() else "emptied"), found


def _within(told: Reworded, origins: Origins) -> Iterator[tuple[Scalar, tuple[Splice, ...]]]:
    """Yield the texts of a slide that a paragraph shows with others, where they are edited."""
    for scalar in origins.within(told.at.slide):
        why, found = _spliced(scalar, told)
        if not why:
            yield scalar, found


def _agreed(wanted: Mapping[Origin, Sequence[_Asked]], left: list[Left]) -> list[Carried]:
    """Return what no two places want otherwise; the rest is left."""
    carried = []
    for asked in wanted.values():
        every = [splice for each in asked for splice in each.splices]
        tellings = tuple(each.told for each in asked)
        if any(one.meets(two) for one in every for two in every):
            left += [Left.of(told, "twice") for told in tellings]
        else:
            scalar = asked[0].scalar
            carried.append(Carried(scalar, spliced(scalar, every), tellings))
    return carried
