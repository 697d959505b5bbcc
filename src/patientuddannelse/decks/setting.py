"""What every slide of a deck is composed with: stage, contents, clinic, labels and length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.logo import Logo
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.clinic import Clinic
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.slides import minutes_at
from patientuddannelse.curriculum.plan import PlannedPart
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.balance import balanced
from patientuddannelse.decks.layouts import layout
from patientuddannelse.decks.model import Fill
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages.labels import Labels
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Align, Anchor, TextBlock

FOOT = 484.0
"""The y under which the footer stands on slides."""

_TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """The surroundings of a slide: ``stage`` spans the whole slide, ``length`` is in minutes.

    ``approval`` says who has approved the material, or that it is a draft;
    ``title_apart`` says that a clinic's template has a place of its own for titles;
    ``plan`` is the session at that length; ``starts`` the time of day it begins at, if known.
    """

    stage: Stage
    session: Session
    models: Mapping[str, ModelContent]
    clinic: Clinic
    labels: Labels
    length: int
    approval: str
    plan: tuple[PlannedPart, ...]
    starts: time | None = None
    logo: Logo | None = None
    title_apart: bool = False

    def showing(self, models: Mapping[str, ModelContent], clinic: Clinic) -> Setting:
        """Return the same surroundings with other models and another clinic."""
        return replace(self, models=models, clinic=clinic)

    def color(self, token: str) -> Color:
        """Return a colour of the palette."""
        return self.stage.color(token)

    def minutes(self, minutes: Mapping[str, int] | None) -> int | None:
        """Return the minutes of an activity at this deck's length, if it has any."""
        return minutes_at(minutes, self.length) if minutes else None

    @property
    def agenda(self) -> str:
        """Return the id of the slide that lists the parts, "" where there is none."""
        slides = (slide for planned in self.plan for slide in planned.slides)
        return next((str(slide.id) for slide in slides if slide.kind == "agenda"), "")

    def fill(
        self,
        layout_key: str,
        placeholder: str,
        text: Text | str | Sequence[Text | str],
        box: Rect | None = None,
        *,
        role: str = "",
        color: Color | str = "",
        weight: int = 0,
        gap: float = 0.0,
        align: Align | None = None,
        anchor: Anchor | None = None,
    ) -> Fill:
        """Fill a placeholder as its layout sets it, save for what is given here."""
        place = layout(layout_key)[placeholder]
        style = self.stage.style(role or place.role, color or place.color, weight=weight)
        side, top = align or place.align, anchor or place.anchor
        setter = self.stage.typesetter

        def set_in(room: Rect) -> TextBlock:
            return setter.block(
                text, style, room, gap=gap, name=placeholder, align=side, anchor=top
            )

        clinging = self.labels.clinging
        block = balanced(set_in, setter.broken, box or place.box, side, clinging)
        return Fill(placeholder, block)

    def title(
        self,
        layout_key: str,
        text: Text,
        box: Rect | None = None,
        *,
        role: str = "",
        color: str = "",
        lines: int = _TITLE_LINES,
    ) -> Fill:
        """Set the title in at most two lines; its box is as tall as the title needs."""
        place = layout(layout_key)["title"]
        room, entry = box or place.box, self.stage.type[role or place.role]
        room = replace(room, height=lines * entry.size * entry.leading)
        fill = self.fill(layout_key, "title", text, room, role=role, color=color, anchor=Anchor.TOP)
        if self.title_apart:  # it takes no room here, and is measured where it stands
            flat = replace(fill.block.box, height=0.0)
            return Fill("title", replace(fill.block, box=flat, overflow=None))
        if fill.block.overflow:
            return fill
        box = replace(fill.block.box, height=fill.block.height)
        return Fill("title", replace(fill.block, box=box))
