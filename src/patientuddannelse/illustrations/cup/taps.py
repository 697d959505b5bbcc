"""The taps over the cup: where they, their labels and the groups' names stand, and their look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Category
from patientuddannelse.curriculum.models.cup import CupContent, Tap, TapGroup
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.arrange import keep_apart
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.cup.vessel import Vessel
from patientuddannelse.scene.geometry import Rect

_OUTERMOST = 0.92  # of the cup's half width: how far from its middle a tap may stand


@dataclass(frozen=True, slots=True)
class Spout:
    """A tap as it is drawn: what runs from it, its place and the box of its label."""

    id: str
    category: Category
    flow: float
    icon: str = ""
    label: Text | str = ""
    write_on: bool = False
    new: bool = False
    x: float = 0.0
    box: Rect | None = None
    raised: bool = False

    @property
    def stream(self) -> float:
        """Return the width of the stream for a cup of 114 points half width."""
        return 1.2 + 11.6 * self.flow


@dataclass(frozen=True, slots=True)
class TapRow:
    """All taps with the pipe they hang on; ``mouth`` is the y of their openings."""

    spouts: tuple[Spout, ...]
    pills: tuple[tuple[TapGroup, Rect], ...]
    pipe: Rect
    joints: tuple[float, ...]
    scale: float

    @property
    def mouth(self) -> float:
        """Return the y of the openings."""
        return self.pipe.bottom + 43.5 * self.scale

    def of(self, category: Category) -> tuple[Spout, ...]:
        """Return the taps of a group."""
        return tuple(spout for spout in self.spouts if spout.category == category)


def plan_taps(
    content: CupContent,
    stage: Stage,
    area: Rect,
    center: float,
    half: float,
    *,
    labels: bool,
    unit: float,
    new: bool = True,
) -> TapRow:
    """Place pills, labels, pipe and taps from the top of ``area`` down.

    ``center`` and ``half`` are those of the cup; without ``labels`` there is one tap for each
    group; ``unit`` is the size of the art, a pipe is 14 thick. ``new``: the tap that came last
    is there too.
    """
    groups = [g for g in content.groups if any(t.category == g.id for t in content.taps)]
    spouts = _spouts(content, groups, labels=labels)
    spouts = [spout for spout in spouts if new or not spout.new]
    first, pitch = center - half * 1.08, 2 * half * 1.08 / len(spouts)
    spouts = [replace(s, x=first + (i + 0.5) * pitch) for i, s in enumerate(spouts)]
    if labels:
        spouts = _under_labels(spouts, stage, center, half, pitch, unit)
    pills, y = _pills(groups, spouts, stage, area)
    y += 2.6 * unit
    if labels:
        spouts, y = _labels(spouts, stage, area, y, pitch, unit)
        y += 3.2 * unit
    pipe = Rect(area.x, y, area.width, 14 * unit)
    joints = tuple((a.x + b.x) / 2 for a, b in pairwise(spouts) if a.category != b.category)
    return TapRow(tuple(spouts), pills, pipe, joints, 0.40 * unit)


def _spouts(content: CupContent, groups: Sequence[TapGroup], *, labels: bool) -> list[Spout]:
    """Return the taps group by group, or one for each group and the new ones."""
    found: list[Spout] = []
    for group in groups:
        taps = [tap for tap in content.taps if tap.category == group.id]
        if labels:
            found += [_spout(tap) for tap in taps]
            continue
        found.append(Spout(group.id, group.id, flow=min(1.0, content.flow_of(group.id))))
        found += [replace(_spout(tap), label="", flow=0.0) for tap in taps if tap.new]
    return found


def _spout(tap: Tap) -> Spout:
    icon = "pen" if tap.write_on else tap.icon
    return Spout(tap.id, tap.category, tap.flow, icon, tap.label, tap.write_on, tap.new)


def _pills(
    groups: Sequence[TapGroup], spouts: Sequence[Spout], stage: Stage, area: Rect
) -> tuple[tuple[tuple[TapGroup, Rect], ...], float]:
    """Set each group's name over its taps, side by side without touching."""
    size = stage.type["label"].size
    gap, mark = size * 0.45, size * 1.72
    widest = (area.width - gap * (len(groups) - 1)) / len(groups)
    widths = [stage.width(g.label, "label") + mark + size * 0.62 for g in groups]
    if sum(widths) + gap * (len(groups) - 1) > area.width:
        spare = area.width - gap * (len(groups) - 1) - sum(min(w, widest) for w in widths)
        wide = sum(w > widest for w in widths)
        widths = [min(w, widest + spare / wide) if w > widest else w for w in widths]
    heights = [
        stage.height(g.label, w - mark - size * 0.6, "label")
        for g, w in zip(groups, widths, strict=True)
    ]
    height = max(size * 1.6, max(heights) + size * 0.5)
    centers = []
    for group in groups:
        xs = [s.x for s in spouts if s.category == group.id]
        centers.append(sum(xs) / len(xs))
    lefts = keep_apart(centers, widths, area.x, area.right, gap)
    pills = tuple(
        (g, Rect(x, area.y, w, height)) for g, x, w in zip(groups, lefts, widths, strict=True)
    )
    return pills, area.y + height


def _under_labels(
    spouts: Sequence[Spout], stage: Stage, center: float, half: float, pitch: float, u: float
) -> list[Spout]:
    """Move taps to the middle of labels that stand equally far apart, if one row holds them all.

    Taps stay over the cup: the outer ones are as far from each other as its rim allows.
    """
    gap = _label_gap(stage)
    widths = [_label_width(spout, stage, pitch - gap, u) for spout in spouts]
    steps = [(a + b) / 2 for a, b in pairwise(widths)]
    span = max(pitch * len(steps), 2 * _OUTERMOST * half)
    air = (span - sum(steps)) / max(1, len(steps))
    if not gap <= air < pitch:
        return list(spouts)
    if all(step + gap <= pitch for step in steps):
        return list(spouts)
    x, placed = center - span / 2, []
    for spout, step in zip(spouts, (*steps, 0.0), strict=True):
        placed.append(replace(spout, x=x))
        x += step + air
    return placed


def _label_gap(stage: Stage) -> float:
    """Return how far labels stand apart: 4 mm on A4, where type is smallest."""
    return 0.71 * stage.type["small"].size


def _labels(
    spouts: Sequence[Spout], stage: Stage, area: Rect, top: float, pitch: float, u: float
) -> tuple[list[Spout], float]:
    """Give every label its box over its tap: in one row, or in two when words are too wide."""
    role = stage.type["small"]
    line = role.size * role.leading
    gap = _label_gap(stage)
    widths = [_label_width(s, stage, pitch - gap, u) for s in spouts]
    lefts = keep_apart([s.x for s in spouts], widths, area.x, area.right, gap)
    shifts = [abs(x + w / 2 - s.x) for s, x, w in zip(spouts, lefts, widths, strict=True)]
    rows = 1 if max(shifts) < 0.2 * pitch and lefts[0] >= area.x else 2
    if rows == 2:
        room = 2 * (pitch - gap)
        widths = [_label_width(s, stage, room, u) for s in spouts]
        lefts = [
            min(max(area.x, s.x - w / 2), area.right - w)
            for s, w in zip(spouts, widths, strict=True)
        ]
    least = 2 * line + 2.6 * u if any(s.write_on for s in spouts) else line
    tall = [
        max(
            least,
            *(
                stage.height(s.label, w, "small")
                for s, w in [*zip(spouts, widths, strict=True)][r::rows]
            ),
            0,
        )
        for r in range(rows)
    ]
    placed = []
    for i, (spout, x, width) in enumerate(zip(spouts, lefts, widths, strict=True)):
        row = i % rows  # the second row is raised over the first
        y = top + sum(tall[row + 1 :]) + (rows - 1 - row) * gap
        box = Rect(x, y, width, tall[row])
        placed.append(replace(spout, box=box, raised=row == 1))
    return placed, top + sum(tall) + (rows - 1) * gap


def _label_width(spout: Spout, stage: Stage, room: float, u: float) -> float:
    """Return how wide a label is: what its lines need in its room, more for a long word."""
    if spout.write_on:
        return min(room, 34 * u)
    words = str(spout.label).replace("\u00ad", " ").split()
    longest = max((stage.width(word, "small") for word in words), default=0.0)
    room = max(longest * 1.01, min(stage.width(spout.label, "small") * 1.01, room))
    set_in_room = stage.text(spout.label, Rect(0, 0, room, stage.frame.height), "small")
    lines = [line.width for each in set_in_room.paragraphs for line in each.lines]
    return min(room, 1.01 * max(lines, default=0.0))


def stream_end(vessel: Vessel, x: float, width: float, surface: float) -> float:
    """Return where a stream ends: at the surface, or at the wall if it meets that before."""
    side = width / 2 if x > vessel.x else -width / 2
    return min(surface, vessel.wall_y(x + side))
