"""The animation of a merged slide: taken from one side, and led to the shapes that are there."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from patientuddannelse.revision.moves import effects
from patientuddannelse.revision.names import A, P
from patientuddannelse.revision.shapes import whole

Lines = Mapping[int, Mapping[int, int]]
"""Where each paragraph of a shape went, by the shape's number."""

_FIRST = ("clickEffect", "afterEffect")


def led(timing: Any, numbers: Mapping[int, int], lines: Lines, shapes: Mapping[int, Any]) -> Any:
    """Return a copy of an animation that leads to other shapes, None where nothing is left.

    ``numbers`` tell for each shape which it is now, ``lines`` the same of paragraphs. What leads
    nowhere goes: a shape that was deleted, a paragraph that is not there.
    """
    found = deepcopy(timing)
    for goal in list(found.iter(f"{P}spTgt")):
        number = whole(goal.get("spid"))
        shape = shapes.get(numbers.get(number, 0))
        if shape is None or not _led_to_lines(goal, lines.get(number), shape):
            _drop(goal)
        else:
            goal.set("spid", str(numbers[number]))
    _prune(found)
    _list_builds(found, numbers)
    return found if next(found.iter(f"{P}spTgt"), None) is not None else None


def _led_to_lines(goal: Any, lines: Mapping[int, int] | None, shape: Any) -> bool:
    count = len(shape.findall(f"{P}txBody/{A}p"))
    for span in goal.iter(f"{P}pRg"):
        for end in ("st", "end"):
            at = whole(span.get(end))
            there = at if lines is None else lines.get(at, -1)
            if not 0 <= there < count:
                return False
            span.set(end, str(there))
    return True


def _drop(goal: Any) -> None:
    """Take out the effect that leads to a goal, or the whole sequence that it sets off."""
    for each in goal.iterancestors():
        if each.tag == f"{P}cond":
            sequence = next(each.iterancestors(f"{P}seq"), None)
            if sequence is not None and sequence.getparent() is not None:
                sequence.getparent().remove(sequence)
            return
        if each.tag == f"{P}cTn" and each.get("presetID") is not None:
            effect = each.getparent()
            _pass_on(each, effect)
            if effect.getparent() is not None:
                effect.getparent().remove(effect)
            return


def _pass_on(node: Any, effect: Any) -> None:
    """Let what went along with a dropped effect begin as that did."""
    following = effect.getnext()
    if node.get("nodeType") in _FIRST and following is not None:
        after = following.find(f"{P}cTn")
        if after is not None and after.get("nodeType") == "withEffect":
            after.set("nodeType", node.get("nodeType"))


def _prune(timing: Any) -> None:
    """Take out time nodes without anything in them, from the inside out."""
    for children in reversed(list(timing.iter(f"{P}childTnLst"))):
        if len(children):
            continue
        owner = children.getparent().getparent()  # the par or seq around its cTn
        if owner.getparent() is not None and owner.getparent().tag != f"{P}tnLst":
            owner.getparent().remove(owner)


def _list_builds(timing: Any, numbers: Mapping[int, int]) -> None:
    """Let the list of builds hold each text that is animated, and nothing else."""
    builds = timing.find(f"{P}bldLst")
    entries = list(builds) if builds is not None else []
    for build in entries:
        build.set("spid", str(numbers.get(whole(build.get("spid")), 0)))
    listed = {(build.get("spid"), build.get("grpId")) for build in entries}
    grouped = set()
    for node in effects(timing):
        goal = next(node.iter(f"{P}spTgt"), None)
        if node.get("grpId") is None or goal is None:
            continue
        entry = goal.get("spid"), node.get("grpId")
        if entry in listed:
            grouped.add(entry)
        else:
            del node.attrib["grpId"]
    for build in entries:
        if (build.get("spid"), build.get("grpId")) not in grouped:
            builds.remove(build)
    if builds is not None and not len(builds):
        timing.remove(builds)
