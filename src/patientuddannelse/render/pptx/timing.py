"""From a slide's clicks, triggers and countdown to its timing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from typing import NamedTuple

from patientuddannelse.decks.model import Countdown, Entrance, Slide, Target
from patientuddannelse.render.pptx import effects

_FADE_MS = 400
_MINUTE_MS = 60_000


class Shown(NamedTuple):
    """What a click can show: a shape's id, and whether it is text (or a group)."""

    shape_id: int
    is_text: bool


def timing(slide: Slide, shapes: Mapping[str, Shown]) -> str:
    """Return the timing of a slide, "" where nothing on it moves.

    ``shapes`` are the top-level groups, placeholders and hotspots by name: PowerPoint animates
    nothing inside a group. A name that is not among them is a KeyError.
    """
    ids = count(1)
    root, sequence = next(ids), next(ids)
    steps = [
        effects.click(ids, _shown(ids, click.targets, click.entrance, shapes))
        for click in slide.clicks
        if click.targets
    ]
    others = [
        effects.on_shape(
            ids,
            shapes[trigger.hotspot].shape_id,
            _shown(ids, trigger.targets, Entrance.FADE, shapes),
        )
        for trigger in slide.triggers
    ]
    if slide.countdown:
        running = _running_down(ids, slide.countdown, shapes)
        if slide.countdown.hotspot:
            others.append(effects.on_shape(ids, shapes[slide.countdown.hotspot].shape_id, running))
        else:
            steps.insert(0, effects.at_once(ids, running, sequence))
    if not (steps or others):
        return ""
    builds = "".join(effects.build_entry(*entry) for entry in _builds(slide, shapes))
    return effects.timing(root, sequence, "".join(steps), others, builds)


def _shown(
    ids: effects.Ids, targets: Iterable[Target], how: Entrance, shapes: Mapping[str, Shown]
) -> str:
    """Return the effects that show some targets together."""
    parts: list[str] = []
    for target in targets:
        shape = shapes[target.name]
        goal = effects.target(shape.shape_id, target.paragraph)
        node = "withEffect" if parts else "clickEffect"
        parts.append(effects.entrance(ids, how, node, goal, _FADE_MS, grouped=shape.is_text))
    return "".join(parts)


def _running_down(ids: effects.Ids, countdown: Countdown, shapes: Mapping[str, Shown]) -> str:
    """Return the effects of a countdown: the gauge empties, and each minute a face goes."""
    gauge = effects.target(shapes[countdown.gauge].shape_id)
    node = "clickEffect" if countdown.hotspot else "afterEffect"
    length = countdown.minutes * _MINUTE_MS
    parts = [effects.emptying(ids, gauge, node, length, dial=countdown.dial)]
    for minute, face in enumerate(countdown.faces[:-1], 1):
        goal = effects.target(shapes[face].shape_id)
        parts.append(effects.disappearance(ids, goal, minute * _MINUTE_MS))
    return "".join(parts)


def _builds(slide: Slide, shapes: Mapping[str, Shown]) -> Iterator[tuple[int, bool]]:
    """Yield each text that the clicks show: its shape, and whether by paragraph."""
    builds = {
        shapes[target.name].shape_id: target.paragraph is not None
        for click in slide.clicks
        for target in click.targets
        if shapes[target.name].is_text
    }
    yield from builds.items()
