"""Pictures of one size, each a step: those that are asked for, side by side and large."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import alike
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item


def pictures(
    content: LabelledContent,
    stage: Stage,
    drawn: Mapping[str, Callable[[Stage], Iterable[Item]]],
    size: Rect,
    gap: float,
) -> Figure:
    """Draw the pictures asked for in units of their ``size``; some alone are told alone."""
    shown = [step for step in drawn if stage.shows(step)]
    places = alike(stage.frame, size, len(shown), gap)
    parts = tuple(
        group(drawn[step](stage), at=(place.x, place.y), scale=place.width / size.width, name=step)
        for step, place in zip(shown, places, strict=True)
    )
    told = " ".join(str(content.part(step).text) for step in shown)
    alt = str(content.alt) if len(shown) == len(drawn) else told
    return Figure(parts, tuple(Step(step, (step,)) for step in shown), alt)
