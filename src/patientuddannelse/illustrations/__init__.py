"""The registry of illustrations: one module per pedagogical model, content and stage to figure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Any

from patientuddannelse.drawing.stage import Figure, Stage


@dataclass(frozen=True, slots=True)
class Illustration:
    """A drawing by the name of its module, imported when it is first drawn.

    ``header_width`` (design units) is how wide a poster's title and lead may be beside art that
    reaches up into the header.
    """

    module: str
    header_width: float = 261.0

    def __call__(self, content: Any, stage: Stage) -> Figure:
        """Draw the content on the stage."""
        figure: Figure = import_module(f"{__name__}.{self.module}").draw(content, stage)
        return figure


ILLUSTRATIONS: Mapping[str, Illustration] = MappingProxyType(
    {
        "acute_chronic": Illustration("acute_chronic"),
        "body_mind_life": Illustration("body_mind_life"),
        "change_steps": Illustration("change_steps", header_width=200.0),
        "cup": Illustration("cup"),
        "foot_brick": Illustration("foot_brick"),
        "injury": Illustration("injury"),
        "myths": Illustration("myths"),
        "scan": Illustration("scan"),
        "signpost": Illustration("signpost"),
        "smoke_alarm": Illustration("smoke_alarm"),
        "strong_body": Illustration("strong_body"),
        "threat_meeting": Illustration("threat_meeting"),
        "traffic_light": Illustration("traffic_light"),
    }
)
