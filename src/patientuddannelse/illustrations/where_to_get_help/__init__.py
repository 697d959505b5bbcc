"""Where to get help: begin at one of the two large doors; from the doctor's, lines lead on.

Sources: s004-egen-laege, s004-laege-behandler, s004-andre, s004-kommune, s004-foreninger,
s004-smertecenter-hvem, s004-smertecenter-hvordan. All doors are open and face one square; the
small ones are alike, so that none is a last resort, and nobody stands there alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.sheets import is_sheet
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.where_to_get_help import square
from patientuddannelse.illustrations.where_to_get_help.houses import draw_house
from patientuddannelse.illustrations.where_to_get_help.layout import FIRST, Layout
from patientuddannelse.illustrations.where_to_get_help.newly import plan_new
from patientuddannelse.illustrations.where_to_get_help.own import draw_own, windows
from patientuddannelse.illustrations.where_to_get_help.sheet import plan_sheet
from patientuddannelse.illustrations.where_to_get_help.slide import plan_slide
from patientuddannelse.illustrations.where_to_get_help.team import draw_team
from patientuddannelse.scene.primitives import Group

TEAM = "specialists"


def draw(content: WhereToGetHelpContent, stage: Stage) -> Figure:
    """Draw the square with its doors, or, on a slide that asks for it, a pain centre's people."""
    alt = str(content.alt)
    if stage.steps is not None and TEAM in stage.steps:
        parts = draw_team(content, stage)
        return Figure(parts, tuple(Step(p.name, (p.name,), p.name != TEAM) for p in parts), alt)
    if content.places:
        return draw_own(content, stage)
    layout = plan(content, stage)
    parts = tuple(_parts(content, layout, stage))
    return Figure(parts, tuple(_steps(content, parts)), alt)


def plan(content: WhereToGetHelpContent, stage: Stage) -> Layout:
    """Choose the arrangement: of a sheet, of a slide on which some doors are new, of another."""
    if is_sheet(stage):
        return plan_sheet(content, stage)
    return plan_new(content, stage) or plan_slide(content, stage)


def step_of(door: str) -> str:
    """Return the step in which a door appears: the two large ones come together."""
    return FIRST if door in ("clinic", "doctor") else door


def _parts(content: WhereToGetHelpContent, layout: Layout, stage: Stage) -> Iterator[Group]:
    yield group(square.ground(layout, stage), name="square")
    shown = [house for house in layout.houses if stage.shows(step_of(house.door.id))]
    for house in shown:
        known = bool(layout.street) and house.door.id not in stage.highlight
        if layout.words and not known and step_of(house.door.id) != FIRST and stage.shows(FIRST):
            yield group(square.line_to(house, layout, stage), name=f"line_{house.door.id}")
    for house in shown:
        drawn = draw_house(house, stage, words=layout.words)
        if layout.street and house.door.id not in stage.highlight:
            drawn = replace(drawn, items=(*drawn.items, *windows(house, stage)))
        yield drawn
    if layout.people:
        yield group(square.people(layout, stage), name="people")
    if layout.companion:
        yield group(square.companion(content, layout, stage), name="companion")
    if layout.strip:
        yield group(square.strip(layout, stage), name="numbers")


def _steps(content: WhereToGetHelpContent, parts: tuple[Group, ...]) -> Iterator[Step]:
    drawn = {part.name for part in parts}
    yield Step("square", tuple(p for p in ("square", "people", "companion") if p in drawn))
    first = tuple(p for p in ("clinic", "doctor") if p in drawn)
    if first:
        yield Step(FIRST, first)
    for door in content.small:
        if door.id in drawn:
            yield Step(door.id, tuple(p for p in (f"line_{door.id}", door.id) if p in drawn))
