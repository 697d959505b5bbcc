"""The cup: much runs into it, and only what runs over is pain; three ways make room.

Sources: s001-5-kop, s001-5-kop-haner, s001-5-kop-uden-smerte, s001-5-kop-overloeb,
s001-5-kop-tre-veje. Pain's colour stands outside the rim only: it is never in the cup.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.cup import CupContent
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.cup.blank import draw_blank
from patientuddannelse.illustrations.cup.layout import GROUP_STEPS, STEPS, plan
from patientuddannelse.illustrations.cup.scene import draw_scene
from patientuddannelse.illustrations.cup.small import draw_small, is_small
from patientuddannelse.illustrations.cup.ways import draw_ways
from patientuddannelse.scene.primitives import Group


def draw(content: CupContent, stage: Stage) -> Figure:
    """Draw the cup with its taps, and the ways to more room, in the stage's frame."""
    if content.is_blank:
        return Figure(tuple(draw_blank(content, stage)), alt_text=str(content.alt))
    parts = tuple(draw_small(content, stage) if is_small(stage) else _parts(content, stage))
    return Figure(parts, tuple(_steps(parts, stage)), str(content.alt))


def _parts(content: CupContent, stage: Stage) -> Iterator[Group]:
    layout = plan(content, stage)
    if layout.scene:
        yield from draw_scene(content, layout.scene, stage)
    if layout.ways:
        yield from draw_ways(content, layout.ways, stage)


def _steps(parts: tuple[Group, ...], stage: Stage) -> Iterator[Step]:
    """Yield the steps that are asked for (all of them on a sheet) and have parts to show."""
    drawn = {part.name for part in parts}
    named: dict[str, tuple[str, ...]] = {
        "empty": ("cup",),
        **{s: (f"taps_{s}", f"stream_{s}", f"liquid_{s}") for s in GROUP_STEPS},
        "nearly_full": ("room", "calm"),
        "new_tap": ("new_tap",),
        "overflow": ("overflow", "overflow_text"),
        "pour": ("ways_heading", "way_pour"),
        "turn": ("way_turn",),
        "bigger": ("way_bigger", "closing"),
    }
    for step in STEPS:
        present = tuple(part for part in named[step] if part in drawn)
        if present and stage.shows(step):
            yield Step(step, present)
