"""Injury: some pain has a clear injury; it can be treated, and for most people it heals.

Sources: s001-3-konkret-skade, s001-2-overfoelsom-nyttig.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.injury import InjuryContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.calendar import weeks
from patientuddannelse.drawing.captions import fitting_role, narrowest, tallest
from patientuddannelse.drawing.cast import TALL_WOMAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.poses import ARM_IN_CAST, WALK, Arm
from patientuddannelse.drawing.shapes import ellipse, group, path, rounded
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group, Item, Role, TextBlock

_PERSON = TALL_WOMAN
_ARM_IN_USE = replace(WALK, near_arm=Arm((-33, -208), (-26, -160), "grip", holds="bag"))
_SIZES = {"cast": (-92.0, 48.0), "treat": (-50.0, 50.0), "healing": (-76.0, 88.0)}
_TALL = 392.0  # figure units from the ground to the top of the panel
_MARGIN = 14.0  # points from the panel's sides to what stands in it
_BESIDE = 8.0  # points on both sides of words beside a picture
_SMALLER = (1.0, 0.95, 0.9)  # how much smaller people may be for the words beside them
_ROLES = ("h3", "label")
_FLOOR = 0.075  # share of the panel's height under the feet


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand: panel and ground line, scale, the middle of each picture, the words."""

    panel: Rect
    ground: float
    scale: float
    places: dict[str, float]
    words: dict[str, Rect]
    role: str
    align: Align


def draw(content: InjuryContent, stage: Stage) -> Figure:
    """Draw a person with an arm in a cast, a calendar, and the same person using the arm."""
    beside = stage.frame.width > 1.6 * stage.frame.height
    plan = _words_beside(content, stage) if beside else _words_below(content, stage)
    parts = [group(_ground(stage, plan), name="ground", role=Role.DECORATIVE)]
    steps = []
    if stage.shows("cast"):
        at = (plan.places["cast"], plan.ground)
        hurt = figure(_PERSON, ARM_IN_CAST, at, plan.scale, 0.5, "calm", flip=True)
        shadow = _shadow(stage, plan, "cast")
        parts.append(group(shadow, hurt, _caption(content, stage, plan, "cast"), name="cast"))
        steps.append(Step("cast", ("cast",)))
    if stage.shows("healing"):
        parts.append(_healing(content, stage, plan))
        steps.append(Step("healing", ("healing",)))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


def _words_below(content: InjuryContent, stage: Stage) -> _Plan:
    """Give the captions the room they need under the panel and the people the rest."""
    frame = stage.frame
    column = 0.31 * frame.width
    labels = [content.part(part).label for part in _SIZES]
    role = fitting_role(stage, labels, column, 0.2 * frame.height, _ROLES)
    captions = tallest(stage, labels, column, role)
    gap = 0.4 * stage.type["label"].size
    room = frame.height - captions - gap
    total = sum(right - left for left, right in _SIZES.values())
    scale = min(frame.width / (total + 16), room * (1 - _FLOOR) / _TALL)
    height = min(room, 1.18 * _TALL * scale / (1 - _FLOOR))
    panel = Rect(frame.x, frame.y + (room - height) / 2, frame.width, height)
    top = panel.bottom + gap
    shares = dict(zip(_SIZES, (0.18, 0.5, 0.82), strict=True))
    words = {
        part: Rect(frame.x + share * frame.width - column / 2, top, column, frame.bottom - top)
        for part, share in shares.items()
    }
    spare = (frame.width - total * scale) / 6
    places, x = {}, frame.x
    for part, (left, right) in _SIZES.items():
        places[part] = x + spare - left * scale
        x += 2 * spare + (right - left) * scale
    ground = panel.bottom - _FLOOR * panel.height
    return _Plan(panel, ground, scale, places, words, role, Align.MIDDLE)


def _words_beside(content: InjuryContent, stage: Stage) -> _Plan:
    """Fill the height of a wide frame with the people, each caption to the right of its picture."""
    frame = stage.frame
    labels = [content.part(part).label for part in _SIZES]
    ground = frame.bottom - _FLOOR * frame.height
    for smaller in _SMALLER:
        scale = smaller * (ground - frame.y) / _TALL
        art = sum(right - left for left, right in _SIZES.values()) * scale
        room = frame.width - art - 2 * _MARGIN - 3 * 2 * _BESIDE
        if columns := _by_need(stage, labels, room, _ROLES[0]):
            role = _ROLES[0]
            break
    else:
        scale = (ground - frame.y) / _TALL
        art = sum(right - left for left, right in _SIZES.values()) * scale
        column = (frame.width - art - 2 * _MARGIN) / 3 - 2 * _BESIDE
        role = fitting_role(stage, labels, column, 0.6 * frame.height, _ROLES)
        columns = [column] * 3
    places, words, x = {}, {}, frame.x + _MARGIN
    for (part, (left, right)), column in zip(_SIZES.items(), columns, strict=True):
        places[part] = x - left * scale
        x += (right - left) * scale + _BESIDE
        words[part] = Rect(x, frame.y, column, ground - frame.y)
        x += column + _BESIDE
    return _Plan(frame, ground, scale, places, words, role, Align.START)


def _by_need(stage: Stage, labels: Sequence[Text], room: float, role: str) -> list[float]:
    """Return columns for captions of two lines, one of three if need be, none without room."""
    line = stage.type[role].size * stage.type[role].leading
    two, three = (
        [narrowest(stage, label, role, lines * line) for label in labels] for lines in (2, 3)
    )
    longest = two.index(max(two))
    for needs in (two, [three[i] if i == longest else need for i, need in enumerate(two)]):
        if sum(needs) <= room:
            return [need + (room - sum(needs)) / len(needs) for need in needs]
    return []


def _ground(stage: Stage, plan: _Plan) -> tuple[Item, ...]:
    panel, radius = plan.panel, 0.05 * min(plan.panel.width, plan.panel.height)
    top = plan.ground - 0.25 * (panel.bottom - plan.ground)
    floor = Rect(panel.x, top, panel.width, panel.bottom - top)
    wall = stage.color("petrol1")
    return (
        path(rounded(panel, radius), wall),
        path(rounded(floor, radius, top=False), wall.mix(stage.color("petrol2"), 0.7)),
    )


def _shadow(stage: Stage, plan: _Plan, part: str) -> Item:
    k = plan.scale
    tone = stage.color("petrol2").shade(0.16)
    return ellipse(plan.places[part], plan.ground, 62 * k, 6 * k, tone)


def _caption(content: InjuryContent, stage: Stage, plan: _Plan, part: str) -> TextBlock:
    anchor = Anchor.TOP if plan.align is Align.MIDDLE else Anchor.MIDDLE
    label, box = content.part(part).label, plan.words[part]
    return stage.text(label, box, plan.role, align=plan.align, anchor=anchor)


def _healing(content: InjuryContent, stage: Stage, plan: _Plan) -> Group:
    """Draw the weeks that pass, an arrow, and the person with the arm in use."""
    k, x = plan.scale, plan.places["treat"]
    page = Rect(x - 44 * k, plan.ground - 274 * k, 84 * k, 94 * k)
    y = page.bottom + 44 * k
    later = (plan.places["healing"], plan.ground)
    return group(
        weeks(page, gone=15),
        arrow(
            [(x - 30 * k, y), (x + 30 * k, y)], stage.color("petrol7"), 7 * k, head=3.4,
            straight_line=True,
        ),
        _caption(content, stage, plan, "treat"),
        _shadow(stage, plan, "healing"),
        figure(_PERSON, _ARM_IN_USE, later, k, 0.5, "smile"),
        _caption(content, stage, plan, "healing"),
        name="healing",
    )  # fmt: skip
