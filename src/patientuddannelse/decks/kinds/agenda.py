"""The plan of the session: its parts in order."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import AgendaSlide
from patientuddannelse.decks.lists import airy
from patientuddannelse.decks.setting import Composition, Setting
from patientuddannelse.scene.geometry import Rect


def compose(slide: AgendaSlide, setting: Setting) -> Composition:
    """List the slide's lines, or else the parts of the plan."""
    texts = slide.lines or tuple(part.part for part in setting.session.plan)
    title = setting.title("agenda", slide.title)
    top = title.block.box.bottom + 16
    body = airy(
        setting, "agenda", "body", texts, Rect(48, top, 864, 468 - top), roles=("body", "text")
    )
    return Composition("agenda", (title, body))
