"""Five courses of pain as small curves that all go up and down: few are in strong pain all along.

Sources: s001-3-forloeb-typer, s001-3-kommer-og-gaar.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Label, LabelledContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.arrange import cut_bottom, cut_left, rows
from patientuddannelse.drawing.captions import fitting_role, tallest
from patientuddannelse.drawing.labels import text_size
from patientuddannelse.drawing.papers import arrow, card
from patientuddannelse.drawing.shapes import group, path
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.outline import Outline, Segment
from patientuddannelse.scene.primitives import Align, Anchor, Group


@dataclass(frozen=True, slots=True)
class _Course:
    """How strong the pain is (0-1) as time goes (0-1), and the dashes of its line in its widths."""

    levels: tuple[float, ...]
    dash: tuple[float, ...] = ()
    times: tuple[float, ...] = ()

    def at(self) -> Sequence[tuple[float, float]]:
        """Return the turning points; without times they are evenly apart."""
        last = len(self.levels) - 1
        times = self.times or tuple(i / last for i in range(last + 1))
        return tuple(zip(times, self.levels, strict=True))


_COURSES: Mapping[str, _Course] = {
    "sudden": _Course(
        (0.1, 0.14, 0.09, 0.9, 0.7, 0.82, 0.62, 0.7), (),
        (0.0, 0.14, 0.27, 0.4, 0.56, 0.7, 0.86, 1.0),
    ),
    "easing": _Course((0.86, 0.96, 0.68, 0.76, 0.46, 0.54, 0.26, 0.32, 0.16), (3.4, 2.2)),
    "growing": _Course((0.2, 0.14, 0.38, 0.3, 0.58, 0.5, 0.8, 0.72, 0.94), (3.2, 2.0, 0.1, 2.0)),
    "returning": _Course((0.12, 0.84, 0.16, 0.72, 0.14, 0.84, 0.2), (0.1, 1.8)),
    "staying": _Course((0.46, 0.6, 0.44, 0.56, 0.4, 0.58, 0.46, 0.6, 0.5), (1.5, 2.0)),
}  # fmt: skip


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the curves in two rows over their words or, in a tall frame, a column beside them."""
    known = [part for part in content.parts if part.id in _COURSES]
    labels = [part.label for part in known]
    frame = stage.frame
    beside = frame.width < 1.6 * frame.height
    gap = 0.6 * stage.type["label"].size
    cells = rows(frame, max(len(known), 1), gap) if beside else _two_rows(frame, len(known), gap)
    parts = []
    for part, cell in zip(known, cells, strict=False):
        if stage.shows(part.id):
            parts.append(_course(stage, part, cell, labels, beside=beside))
    return Figure(tuple(parts), tuple(Step(p.name, (p.name,)) for p in parts), str(content.alt))


def _two_rows(frame: Rect, count: int, gap: float) -> list[Rect]:
    """Return equal cells in two rows, the second centred under the first."""
    across = max(1, -(-count // 2))
    width = (frame.width - gap * (across - 1)) / across
    cells = []
    for row, line in enumerate(rows(frame, 2, gap)):
        n = across if row == 0 else count - across
        left = frame.center.x - (n * width + (n - 1) * gap) / 2
        cells += [Rect(left + i * (width + gap), line.y, width, line.height) for i in range(n)]
    return cells


def _course(
    stage: Stage, part: Label, cell: Rect, labels: Sequence[Text], *, beside: bool
) -> Group:
    """Draw a card with a curve and its words below or to the left of it."""
    size = stage.type["label"].size
    depth = 0.18 * size
    face = Rect(cell.x, cell.y, cell.width, cell.height - depth)
    inner = face.inset(0.7 * size, (0.15 if beside else 0.4) * size)
    if beside:
        width = max(text_size(stage, label, "label", 0.42 * inner.width)[0] for label in labels)
        role = "label"
        caption, room = cut_left(inner, width, 0.4 * size)
        room = room.inset(0, 0.2 * size)
    else:
        role = fitting_role(stage, labels, inner.width, 0.3 * inner.height, ("h3", "label"))
        caption, room = cut_bottom(inner, tallest(stage, labels, inner.width, role), 0.2 * size)
    align, anchor = (Align.START if beside else Align.MIDDLE), Anchor.MIDDLE
    return group(
        card(face, 0.6 * size, depth),
        _curve(stage, _COURSES[part.id], room),
        stage.text(part.label, caption, role, "petrol9", align=align, anchor=anchor),
        name=part.id,
    )


def _curve(stage: Stage, course: _Course, room: Rect) -> Group:
    """Draw a curve over an arrow of time, what lies below it in the lightest tone of pain."""
    line = stage.strokes.strong * 0.75
    base = room.bottom - 1.4 * line
    left, right, top = room.x + line, room.right - 2.4 * line, room.y + line / 2
    points = [
        (left + (right - left) * time, base - (base - top) * level) for time, level in course.at()
    ]
    curve = _waves(points)
    below = (*curve, ("L", right, base), ("L", left, base), ("Z",))
    axis = [(left, base), (room.right - line, base)]
    dash = tuple(each * line for each in course.dash)
    return group(
        path(below, stage.color("coral1")),
        arrow(axis, stage.color("petrol4"), stage.strokes.detail * 0.8, head=3, straight_line=True),
        path(curve, None, stage.color("coral5"), line, dash=dash),
    )


def _waves(points: Sequence[tuple[float, float]]) -> Outline:
    """Return a line that is level at every turning point: it swings, it never strikes."""
    segments: list[Segment] = [("M", *points[0])]
    for (x0, y0), (x1, y1) in pairwise(points):
        half = (x1 - x0) * 0.45
        segments.append(("C", x0 + half, y0, x1 - half, y1, x1, y1))
    return tuple(segments)
