"""The meeting as a small picture: everybody with a sign alone, or one voice close up with its name.

Sources: s001-2-repraesentanter. Close up, the others stay at the table: no voice is alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from patientuddannelse.curriculum.models.threat_meeting import ThreatMeetingContent
from patientuddannelse.drawing.arrange import canvas
from patientuddannelse.drawing.captions import fitting_role
from patientuddannelse.drawing.controls import knob
from patientuddannelse.drawing.icons import badge
from patientuddannelse.drawing.labels import tag
from patientuddannelse.drawing.people import back_bust, bust
from patientuddannelse.drawing.scenery import round_table
from patientuddannelse.drawing.shapes import disc, ellipse, group
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.threat_meeting.room import walls
from patientuddannelse.illustrations.threat_meeting.seating import Sitter, seat_all
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item
from patientuddannelse.theme import CATEGORY_TEXT

_SMALL = 26.0  # frames narrower than this many sizes of running text have no room for seven names
_WIDE, _TALL = 384.0, 408.0  # the picture's own units
_ROOM = Rect(18, 16, 348, 372)
_TABLE = (192.0, 236.0, 118.0, 44.0)
_FEW: Final = 0.3  # opacity of the neighbours


def is_small(stage: Stage) -> bool:
    """Say whether the frame is a small picture on a slide."""
    return not is_sheet(stage) and stage.frame.width < _SMALL * stage.type["text"].size


def draw_small(content: ThreatMeetingContent, stage: Stage) -> Iterator[Group]:
    """Yield the whole round, or, where a seat is highlighted, that one close up."""
    at, scale = canvas(stage.frame, _WIDE, _TALL)
    sitters = seat_all(content)
    lit = next((s for s in sitters if s.seat.id in stage.highlight), None)
    yield group(walls(stage, _ROOM, 2.6), at=at, scale=scale, name="room")
    if lit is None:
        yield group(_round(stage, sitters), at=at, scale=scale, name="round")
        return
    others = [s for s in sitters if s is not lit][:2]
    yield group(_close(stage, lit, others), at=at, scale=scale, name=f"seat_{lit.seat.id}")
    yield _name(stage, lit, at, scale)


def _round(stage: Stage, sitters: tuple[Sitter, ...]) -> Iterator[Item]:
    """Yield everybody round the table, each with the sign of the own voice."""
    size = 0.52 if len(sitters) <= 7 else 0.44
    order = sorted(sitters, key=lambda s: (s.chair.row == "front", s.chair.y))
    behind = [s for s in order if s.chair.row != "front"]
    for sitter in behind:
        yield _seated(sitter, size)
    x, y, wide, tall = _TABLE
    yield round_table((x, y), wide, tall, 14)
    yield from _dial(stage, (x, y - 10), 20)
    for sitter in order[len(behind) :]:
        yield _seated(sitter, size)
    for sitter in order:
        hx, hy = _place(sitter)
        low = hy + (104 if sitter.chair.row == "front" else 88) * size
        yield badge(
            sitter.seat.icon, (hx, low), 19, stage.color(CATEGORY_TEXT[sitter.seat.category])
        )


def _place(sitter: Sitter) -> tuple[float, float]:
    """Return the middle of a head."""
    chair = sitter.chair
    y = {"back": 0.2, "side": chair.y - 0.08, "front": 0.68}[chair.row]
    return _ROOM.center.x + chair.x * _ROOM.width * 0.44, _ROOM.y + y * _ROOM.height


def _seated(sitter: Sitter, size: float) -> Group:
    x, y = _place(sitter)
    if sitter.chair.row == "front":
        return back_bust(sitter.person, (x, y), size, 118)
    return bust(sitter.person, (x, y), size, sitter.chair.look, sitter.mood, 118)


def _dial(stage: Stage, at: tuple[float, float], radius: float) -> Iterator[Item]:
    yield knob(at, radius, 0.5, stage.color("white"), stage.color("white"))


def _close(stage: Stage, lit: Sitter, others: list[Sitter]) -> Iterator[Item]:
    """Yield one at the table, large and lit, between two neighbours in the background."""
    x = _ROOM.center.x
    for sitter, side in zip(others, (-1, 1), strict=False):
        yield group(
            bust(sitter.person, (x + side * 124, 172), 0.66, -0.8 * side, "calm", 150),
            opacity=_FEW,
        )
    yield disc(x, 156, 116, stage.color("sun2"))
    yield disc(x, 156, 92, stage.color("sun5"))
    yield bust(lit.person, (x, 150), 1.3, 0.0, lit.mood, 118)
    yield ellipse(x, 330, 184, 50, stage.color("coral2"))
    yield round_table((x, 332), 170, 44, 16)


def _name(stage: Stage, lit: Sitter, at: tuple[float, float], scale: float) -> Group:
    """Draw the plate with the name on the table."""
    seat = lit.seat
    widest = 0.84 * _WIDE * scale
    role = fitting_role(stage, [seat.label], widest - 12 * stage.unit, 60 * scale, ("h3", "label"))
    top = (at[0] + _WIDE * scale / 2, at[1] + 296 * scale)
    placed = tag(
        stage, seat.label, top, role=role, max_width=widest, icon_name=seat.icon,
        icon_ground=stage.color(CATEGORY_TEXT[seat.category]), name=f"tag_{seat.id}",
    )  # fmt: skip
    return placed.art
