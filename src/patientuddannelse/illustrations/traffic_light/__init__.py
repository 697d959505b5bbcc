"""The traffic light: look afterwards which light it was, and do a little more, the same or less.

Idea: a light is for learning from the body's answer to one small try. Red means less next time,
never danger: the same person walks on in all three. Red stands on top as in the street, because
colour-blind people read the place; sign, word and place go with every colour. Read and revealed
from green. Sources: s001-4-trafiklys-groen, s001-4-trafiklys-gul, s001-4-trafiklys-roed,
s001-4-trin-4-reaktion.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.traffic_light import TrafficLightContent
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.traffic_light.arrangement import arrange
from patientuddannelse.illustrations.traffic_light.housing import housing, lit_lens
from patientuddannelse.illustrations.traffic_light.places import Arrangement
from patientuddannelse.illustrations.traffic_light.rows import advice, row
from patientuddannelse.illustrations.traffic_light.strip import strip
from patientuddannelse.scene.primitives import Group, Role


def draw(content: TrafficLightContent, stage: Stage) -> Figure:
    """Draw the light with its rows; a small frame has the headings only."""
    view = arrange(content, stage)
    steps = [Step("housing", ("housing", "when") if view.strip.height else ("housing",))]
    parts: list[Group] = []
    lenses: list[Group] = []
    for light in ("green", "yellow", "red"):
        if stage.shows(light):
            parts.append(group(row(stage, view, light), name=light, role=Role.ITEM))
            lenses.append(group(lit_lens(stage, view, light), name=f"{light}_lens"))
            steps.append(Step(light, (light, f"{light}_lens")))
    parts += [group(housing(stage, view), name="housing"), *lenses]
    if view.advised and stage.shows("advice"):
        parts.append(group((advice(stage, view, each.id) for each in view.rows), name="advice"))
        steps.append(Step("advice", ("advice",)))
    lines = strip(content, stage, view.strip)
    if lines:
        parts.append(group(lines, name="when"))
    return Figure(tuple(parts), tuple(steps), str(content.alt))


__all__ = ["Arrangement", "draw"]
