"""The list of slides in a merged deck: its order, its sections, and what leads to slides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from patientuddannelse.revision.names import P14, P, R
from patientuddannelse.revision.package import OFFICE, Package
from patientuddannelse.revision.plan import Plan
from patientuddannelse.revision.shapes import whole
from patientuddannelse.revision.writing import Changing, linked_ids

_FIRST = 256
_BEFORE = {f"{P}sldMasterIdLst", f"{P}notesMasterIdLst", f"{P}handoutMasterIdLst"}


def list_slides(changing: Changing, plan: Plan, parts: Sequence[str], new: Package) -> list[int]:
    """List the slides in their order, in sections, and return their numbers."""
    main = changing.package.main
    root = changing.root(main)
    numbers = _numbers(plan)
    listed = _list_of(root)
    for each in list(listed):
        listed.remove(each)
    relations = [changing.relate(main, f"{OFFICE}/slide", part) for part in parts]
    for number, relation in zip(numbers, relations, strict=True):
        entry = listed.makeelement(f"{P}sldId", {"id": str(number), f"{R}id": relation})
        listed.append(entry)
    known = changing.related(main)
    for each in [r for r, found in known.items() if found.short == "slide" and r not in relations]:
        del known[each]
        for shown in root.iterfind(f"{P}custShowLst/{P}custShow/{P}sldLst/{P}sld"):
            if shown.get(f"{R}id") == each:
                shown.getparent().remove(shown)
    _section(root, plan, numbers, new)
    return numbers


def _list_of(root: Any) -> Any:
    """Return the list of slides; a deck without slides has none yet."""
    found = root.find(f"{P}sldIdLst")
    if found is None:
        found = root.makeelement(f"{P}sldIdLst", {})
        before = [each for each in root if each.tag in _BEFORE]
        root.insert(len(before), found)
    return found


def _numbers(plan: Plan) -> list[int]:
    """Return the number of each slide: its own, or the next free one."""
    taken = [step.edited.number for step in plan.slides if step.edited is not None]
    last = max([*taken, _FIRST - 1])
    numbers = []
    for step in plan.slides:
        if step.edited is None:
            last += 1
        numbers.append(last if step.edited is None else step.edited.number)
    return numbers


def _section(root: Any, plan: Plan, numbers: Sequence[int], new: Package) -> None:
    """Put every slide into one section, where the deck has any: its own, else its neighbour's."""
    found = next(root.iter(f"{P14}sectionLst"), None)
    if found is None or not len(found):
        return
    sections = list(found)
    home = _homes(sections)
    names = [each.get("name") for each in sections]
    theirs = _homes(list(new.xml(new.main).iter(f"{P14}section")), named=True)
    at, first = 0, dict[int, int]()
    places: list[int] = []
    for step, number in zip(plan.slides, numbers, strict=True):
        own = home.get(number)
        if own is None and step.new is not None:
            name = theirs.get(step.new.number)
            own = names.index(name) if name in names else None
        # A section is one run of slides: what stands inside another's run belongs to that.
        if own is not None and own not in first:
            at = own
            first[own] = len(places)
        places.append(at)
    order = sorted(first, key=lambda each: first[each])
    for each in sections:
        listed = each.find(f"{P14}sldIdLst")
        if listed is None:
            listed = each.makeelement(f"{P14}sldIdLst", {})
            each.insert(0, listed)
        for entry in list(listed):
            listed.remove(entry)
    for place, number in zip(places, numbers, strict=True):
        listed = sections[place].find(f"{P14}sldIdLst")
        listed.append(listed.makeelement(f"{P14}sldId", {"id": str(number)}))
    empty = [i for i in range(len(sections)) if i not in first and i != 0]
    for i in [*([0] if 0 not in first and len(sections[0][0]) else []), *order, *empty]:
        found.append(sections[i])


def _homes(sections: list[Any], *, named: bool = False) -> dict[int, Any]:
    """Return the section of each slide's number, as index or name."""
    return {
        whole(entry.get("id")): section.get("name") if named else i
        for i, section in enumerate(sections)
        for entry in section.iter(f"{P14}sldId")
    }


def unlink(changing: Changing, parts: Sequence[str]) -> None:
    """Take links to slides that are gone out of those that stay."""
    there = set(parts)
    for part in parts:
        known = changing.related(part)
        gone = {
            each
            for each, relation in known.items()
            if relation.short == "slide" and not relation.external and relation.target not in there
        }
        if not gone:
            continue
        for element, _, relation in linked_ids(changing.root(part)):
            if relation in gone and element.getparent() is not None:
                element.getparent().remove(element)
        for each in gone:
            del known[each]
