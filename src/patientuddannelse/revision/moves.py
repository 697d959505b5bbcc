"""The animation of a slide as a list of effects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from patientuddannelse.revision.names import P
from patientuddannelse.revision.shapes import whole
from patientuddannelse.revision.state import Move


def moves_of(slide: Any, indexes: Mapping[int, int]) -> tuple[Move, ...]:
    """Return the effects of a slide in order; ``indexes`` are those of its shapes by number."""
    timing = slide.find(f"{P}timing")
    return () if timing is None else tuple(_moves(timing, indexes))


def _moves(timing: Any, indexes: Mapping[int, int]) -> Iterator[Move]:
    for node in effects(timing):
        goal = next(node.iter(f"{P}spTgt"), None)
        if goal is None:
            continue
        span = next(goal.iter(f"{P}pRg"), None)
        yield Move(
            node.get("nodeType", ""),
            f"{node.get('presetClass', '')}{node.get('presetID', '')}",
            indexes.get(whole(goal.get("spid")), -1),
            -1 if span is None else whole(span.get("st")),
        )


def effects(timing: Any) -> Iterator[Any]:
    """Yield the time node of each effect."""
    return (node for node in timing.iter(f"{P}cTn") if node.get("presetID") is not None)
