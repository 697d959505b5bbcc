"""The list of slides in a merged deck: its order, and what leads to slides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from patientuddannelse.revision.names import P, R
from patientuddannelse.revision.package import OFFICE, Package
from patientuddannelse.revision.plan import Plan
from patientuddannelse.revision.sections import section_slides
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
    section_slides(root, plan, numbers, new)
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
