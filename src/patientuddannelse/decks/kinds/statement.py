"""One thought in few words: beside its drawing, or large on cards beside a dark panel."""

from __future__ import annotations

from patientuddannelse.curriculum.models.slides import StatementSlide
from patientuddannelse.decks.figures import place_figure
from patientuddannelse.decks.furniture import accent, stand_mark
from patientuddannelse.decks.grounds import panel, wave
from patientuddannelse.decks.lists import airy, cards, numbered
from patientuddannelse.decks.model import Click, Composition, Fill, Target
from patientuddannelse.decks.setting import FOOT, Setting
from patientuddannelse.decks.vignettes import PATIENTS
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.shapes import group
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Anchor, Group, Role

_TEXT = 470.0  # width of the words beside a drawing
_ART = Rect(562, 28, 374, 440)
_PANEL = 440.0  # width of the dark panel
_SCALE, _BODY = 1.32, 122.0  # of the bust on it, in points per unit and units


def compose(slide: StatementSlide, setting: Setting) -> Composition:
    """Compose by whether there is a drawing."""
    return _with_figure(slide, setting) if slide.figure else _alone(slide, setting)


def _with_figure(slide: StatementSlide, setting: Setting) -> Composition:
    """Set title and lines at the left, a list where they are revealed, the drawing at the right."""
    title = setting.title("statement", slide.title, Rect(48, 48, _TEXT, 104))
    low = 406.0 if slide.stand else 458.0
    bar = accent(setting, title)
    top = title.block.box.bottom + 48
    words: tuple[Fill | Group, ...]
    clicks: tuple[Click, ...] = ()
    if slide.reveal and len(slide.lines) > 1:
        listed = numbered(
            setting, "statement", slide.lines, Rect(48, top - 8, _TEXT, low - top + 8)
        )
        words, clicks = listed.elements, listed.clicks
    else:
        body = airy(
            setting, "statement", "body", slide.lines, Rect(48, top, _TEXT, low - top),
            roles=("h2", "lead", "body"), weight=400, anchor=Anchor.TOP, gaps=(0.9, 0.6, 0.4),
        )  # fmt: skip
        words = (body,)
        if slide.reveal:
            clicks = tuple(Click((Target("body", i),)) for i in range(len(slide.lines)))
    figure = place_figure(slide.figure, setting, _ART, Rect(540, 0, 420, FOOT))
    mark = (stand_mark(setting, (48, 428)),) if slide.stand else ()
    return Composition(
        "statement",
        (wave(setting, 556), title, bar, *words, *figure.groups, *mark),
        (*clicks, *figure.clicks),
        band="paper",
    )


def _alone(slide: StatementSlide, setting: Setting) -> Composition:
    """Set the title large on a dark panel with somebody calm, and each line on a card."""
    room = Rect(48, 64, _PANEL - 84, 300)
    title = setting.title("statement", slide.title, room, color="white")
    if title.block.overflow:
        title = setting.title("statement", slide.title, room, color="white", lines=3)
    left = _PANEL + 32
    box = Rect(left, 40, 912 - left, 416)
    listed = cards(setting, "statement", slide.lines, box)
    mark = (stand_mark(setting, (912, 428), right=True),) if slide.stand else ()
    return Composition(
        "statement",
        (
            panel(setting, _PANEL), title, accent(setting, title), _somebody(slide, setting),
            *listed.elements, *mark,
        ),
        listed.clicks if slide.reveal else (),
        band="paper",
    )  # fmt: skip


def _somebody(slide: StatementSlide, setting: Setting) -> Group:
    """Return one of the cast, another on each such slide, who looks towards the words."""
    alike = [s.id for s in setting.session.slides() if s.kind == "statement" and not s.figure]
    turn = alike.index(slide.id) if slide.id in alike else 0
    person = PATIENTS[5 * turn % len(PATIENTS)]
    at = (_PANEL * 0.42, FOOT - _BODY * _SCALE)
    return group(
        bust(person, at, _SCALE, 0.7, "calm", _BODY), name="somebody", role=Role.DECORATIVE
    )
