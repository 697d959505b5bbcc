"""The sections of a merged deck: each is one run of slides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from patientuddannelse.revision.names import P14
from patientuddannelse.revision.package import Package
from patientuddannelse.revision.plan import Plan
from patientuddannelse.revision.shapes import whole


def section_slides(root: Any, plan: Plan, numbers: Sequence[int], new: Package) -> None:
    """Put every slide into one section, where the deck has any: its own, else its neighbour's."""
    found = next(root.iter(f"{P14}sectionLst"), None)
    if found is None or not len(found):
        return
    sections = list(found)
    places = in_runs(_wanted(sections, plan, numbers, new))
    lists = [_emptied(section) for section in sections]
    for place, number in zip(places, numbers, strict=True):
        lists[place].append(lists[place].makeelement(f"{P14}sldId", {"id": str(number)}))
    full = list(dict.fromkeys(places))
    empty = [i for i in range(1, len(sections)) if i not in full]  # the first stays in front
    for i in [*full, *empty]:
        found.append(sections[i])


def _wanted(
    sections: Sequence[Any], plan: Plan, numbers: Sequence[int], new: Package
) -> list[int | None]:
    """Return which section each slide stood in; a new one's is known by its name, if there is one.

    A section is told by its place among all.
    """
    own = {each: i for i, section in enumerate(sections) for each in _slides_of(section)}
    places = {name: i for i, name in reversed([*enumerate(s.get("name") for s in sections)])}
    theirs = {
        each: section.get("name")
        for section in new.xml(new.main).iter(f"{P14}section")
        for each in _slides_of(section)
    }
    return [
        own.get(number, places.get(theirs.get(step.new.number)) if step.new else None)
        for step, number in zip(plan.slides, numbers, strict=True)
    ]


def in_runs(wanted: Iterable[int | None]) -> list[int]:
    """Return the section of each slide, where it wants one or none.

    What stands inside another section's run belongs to that, as does what wants none; at the
    front that is the first section.
    """
    places: list[int] = []
    for each in wanted:
        before = places[-1] if places else 0
        places.append(before if each is None or each in places else each)
    return places


def _slides_of(section: Any) -> list[int]:
    return [whole(entry.get("id")) for entry in section.iter(f"{P14}sldId")]


def _emptied(section: Any) -> Any:
    """Return the list of a section's slides, without any."""
    listed = section.find(f"{P14}sldIdLst")
    if listed is None:
        listed = section.makeelement(f"{P14}sldIdLst", {})
        section.insert(0, listed)
    for entry in list(listed):
        listed.remove(entry)
    return listed
