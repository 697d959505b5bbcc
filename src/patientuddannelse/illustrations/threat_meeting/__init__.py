"""The meeting in the brain: many voices round one table ask whether there is danger.

Sources: s001-2-moedet, s001-2-repraesentanter, s001-2-signal-ikke-smerte,
s001-2-intet-smertecenter. It is a picture, not anatomy: chairs have no fixed place in a brain.
The signal's cord is never in pain's colour, and thoughts keep a neutral face.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.models.threat_meeting import ThreatMeetingContent
from patientuddannelse.drawing.captions import evenly
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.threat_meeting.ends import ENDS, draw_ends
from patientuddannelse.illustrations.threat_meeting.heard import draw_heard
from patientuddannelse.illustrations.threat_meeting.layout import Layout, again_role, plan
from patientuddannelse.illustrations.threat_meeting.outcomes import (
    draw_card,
    draw_cord,
    draw_wires,
)
from patientuddannelse.illustrations.threat_meeting.people import (
    draw_arms,
    draw_lamp_tag,
    draw_sitter,
    draw_tag,
)
from patientuddannelse.illustrations.threat_meeting.room import (
    draw_cone,
    draw_dial,
    draw_head,
    draw_lamp,
    draw_light,
    draw_room,
    draw_table,
)
from patientuddannelse.illustrations.threat_meeting.small import draw_small, is_small
from patientuddannelse.scene.primitives import Anchor, Group
from patientuddannelse.theme import TypeScale

_MANY = 7  # more voices than so many leave no room for larger names


def draw(content: ThreatMeetingContent, stage: Stage) -> Figure:
    """Draw the meeting, the signal that comes in and the two ways it may end."""
    if content.places:
        return Figure(tuple(draw_heard(content, stage)), alt_text=str(content.alt))
    if is_small(stage):
        return Figure(tuple(draw_small(content, stage)), alt_text=str(content.alt))
    shown = _shown(content, stage)
    if stage.steps == ENDS:
        return draw_ends(content, stage)
    if "assess" not in shown and not is_sheet(stage) and len(content.seats) <= _MANY:
        roles = {**stage.type.roles, "small": stage.type["label"]}  # there is room for larger names
        stage = replace(stage, type=TypeScale(roles))
    layout = plan(content, stage, ends="assess" in shown)
    parts = tuple(_parts(content, layout, stage, shown))
    return Figure(parts, tuple(_steps(content, parts, stage)), str(content.alt))


def step_ids(content: ThreatMeetingContent) -> tuple[str, ...]:
    """Return all steps in order: table, signal, the other seats, lamp, assessing, outcomes."""
    others = (seat.id for seat in content.seats if seat.id != content.signal)
    return ("table", "signal", *others, "attention", "assess", "outcomes")


def _shown(content: ThreatMeetingContent, stage: Stage) -> frozenset[str]:
    """Return the steps the picture has come to: all up to the last that is asked for."""
    steps = step_ids(content)
    if stage.steps is None:
        return frozenset(steps)
    last = max((steps.index(step) for step in stage.steps if step in steps), default=0)
    return frozenset(steps[: last + 1])


def _parts(
    content: ThreatMeetingContent, layout: Layout, stage: Stage, shown: frozenset[str]
) -> Iterator[Group]:
    """Draw from the back of the room to its front, then the words over it."""
    sitters = [
        p
        for p in layout.placed
        if ("signal" if p.seat.id == content.signal else p.seat.id) in shown
    ]
    lamp = content.attention and "attention" in shown
    yield group(draw_head(layout, stage), name="head")
    yield group(draw_room(layout, stage), name="room")
    if lamp:
        yield group(draw_cone(layout, stage), name="attention_cone")
    for p in sitters:
        if p.sitter.chair.row != "front":
            yield draw_sitter(p, layout, stage)
    yield group(draw_table(layout, stage), name="table")
    if lamp:
        yield group(draw_light(layout), name="attention_light")
    if "outcomes" in shown:
        yield group(draw_wires(layout, stage), name="wires")
    yield group(draw_dial(layout, stage), name="dial")
    if lamp:
        yield group(draw_lamp(layout, stage), name="attention_lamp")
    yield from filter(None, (draw_arms(p, layout, stage) for p in sitters))
    if "signal" in shown:
        yield group(draw_cord(content, layout, stage), name="cord")
    for p in sitters:
        if p.sitter.chair.row == "front":
            yield draw_sitter(p, layout, stage)
    for p in sitters:
        yield draw_tag(p, content, layout, stage)
    if lamp:
        yield draw_lamp_tag(content, layout, stage)
    yield from _endings(content, layout, stage, shown)


def _endings(
    content: ThreatMeetingContent, layout: Layout, stage: Stage, shown: frozenset[str]
) -> Iterator[Group]:
    """Draw what comes of the meeting: it is asked again, and ends in one of two ways."""
    if "assess" in shown:
        role = again_role(stage)
        yield group(
            evenly(stage, content.again, layout.again, role, "white", name="again"), name="again"
        )
    if "outcomes" in shown:
        for card in layout.cards:
            yield draw_card(card, layout, stage)
        role = "statement" if layout.tall else "h3"
        yield group(
            stage.text(
                content.always, layout.always, role, "white", anchor=Anchor.MIDDLE, name="always"
            ),
            name="always",
        )  # fmt: skip


def _steps(content: ThreatMeetingContent, parts: tuple[Group, ...], stage: Stage) -> Iterator[Step]:
    """Yield the steps that are asked for (all of them on a sheet) and have parts to show."""
    drawn = [part.name for part in parts]
    named: dict[str, tuple[str, ...]] = {
        "table": ("table", "dial"),
        "signal": ("cord", f"seat_{content.signal}", f"tag_{content.signal}"),
        "attention": ("attention_cone", "attention_light", "attention_lamp", "attention_tag"),
        "assess": ("again",),
        "outcomes": ("wires", *(f"outcome_{o.id}" for o in content.outcomes), "always"),
    }
    for step in step_ids(content):
        names = named.get(step, (f"seat_{step}", f"arms_{step}", f"tag_{step}"))
        present = tuple(name for name in names if name in drawn)
        if present and stage.shows(step):
            yield Step(step, present)
