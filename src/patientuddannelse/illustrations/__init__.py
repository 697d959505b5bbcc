"""The registry of illustrations: one module per pedagogical model, content and stage to figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

from patientuddannelse.drawing.stage import Figure, Stage

Draw = Callable[[Any, Stage], Figure]


def _module(name: str) -> Draw:
    """Return the ``draw`` of a module of this package, imported when it is first called."""

    def draw(content: Any, stage: Stage) -> Figure:
        figure: Figure = import_module(f"{__name__}.{name}").draw(content, stage)
        return figure

    return draw


ILLUSTRATIONS: Mapping[str, Draw] = MappingProxyType(
    {
        "acute_chronic": _module("acute_chronic"),
        "body_mind_life": _module("body_mind_life"),
        "foot_brick": _module("foot_brick"),
        "injury": _module("injury"),
        "myths": _module("myths"),
        "scan": _module("scan"),
        "smoke_alarm": _module("smoke_alarm"),
        "strong_body": _module("strong_body"),
    }
)
