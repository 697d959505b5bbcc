"""The slide layouts: named boxes on 960 x 540 pt, from which the template and slides are made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor

SLIDE = Rect(0, 0, 960, 540)
CONTENT = Rect(48, 60, 864, 424)
LOGO = Rect(48, 497, 160, 28)
FOOTER = Rect(224, 497, 400, 28)
PROGRESS = Rect(640, 509, 224, 5)
SLIDE_NUMBER = Rect(872, 497, 40, 28)


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A box for text: its key, place, role of the type scale and colour of the palette.

    ``kind`` is ``title`` or ``body``; ``idx`` is the number that ties a slide's placeholder to
    its layout's (0 for the title, from 13 for the others).
    """

    key: str
    box: Rect
    role: str
    idx: int
    kind: str = "body"
    anchor: Anchor = Anchor.TOP
    align: Align = Align.START
    color: str = "ink"
    prompt: str = "Tekst"


@dataclass(frozen=True, slots=True)
class Layout:
    """A slide layout: key, Danish name, ground, and its placeholders in reading order."""

    key: str
    name: str
    ground: str
    placeholders: Mapping[str, Placeholder]
    dark: bool = False

    def __getitem__(self, key: str) -> Placeholder:
        """Return a placeholder; an unknown key is a KeyError."""
        return self.placeholders[key]


def _title(box: Rect, role: str = "title", color: str = "petrol9") -> Placeholder:
    return Placeholder("title", box, role, 0, "title", color=color, prompt="Overskrift")


def _body(
    key: str,
    box: Rect,
    role: str = "body",
    color: str = "ink",
    anchor: Anchor = Anchor.TOP,
    align: Align = Align.START,
) -> tuple[str, Rect, str, str, Anchor, Align]:
    return key, box, role, color, anchor, align


def _layout(
    key: str,
    name: str,
    ground: str,
    title: Placeholder,
    *bodies: tuple[str, Rect, str, str, Anchor, Align],
    dark: bool = False,
) -> Layout:
    """Number the body placeholders from 13, in the order given."""
    boxes = {"title": title}
    for idx, (body, box, role, color, anchor, align) in enumerate(bodies, 13):
        boxes[body] = Placeholder(body, box, role, idx, "body", anchor, align, color)
    return Layout(key, name, ground, MappingProxyType(boxes), dark)


_WIDE = Rect(48, 40, 864, 54)  # a title in one line over the whole slide
_HALF = Rect(48, 40, 528, 104)  # a title in two lines beside a picture
_BESIDE = Rect(48, 168, 504, 304)  # the text beside that picture

LAYOUTS: tuple[Layout, ...] = (
    _layout(
        "title", "Forside", "paper",
        _title(Rect(48, 136, 420, 146), "cover"),
        _body("subtitle", Rect(48, 290, 380, 140)),
    ),
    _layout(
        "section", "Afsnit", "petrol9",
        _title(Rect(48, 190, 480, 150), "section", "white"),
        _body("label", Rect(48, 144, 480, 40), "h2", "sun5"),
        _body("subtitle", Rect(48, 352, 480, 80), "lead", "petrol2"),
        dark=True,
    ),
    _layout(
        "agenda", "Dagsorden", "paper",
        _title(_WIDE),
        _body("body", Rect(128, 128, 332, 336)),
        _body("body2", Rect(580, 128, 332, 336)),
    ),
    _layout("goals", "Mål", "paper", _title(_HALF), _body("body", Rect(134, 176, 430, 300))),
    _layout("recap", "Siden sidst", "paper", _title(_HALF), _body("body", _BESIDE)),
    _layout("statement", "Udsagn", "paper", _title(_HALF), _body("body", _BESIDE)),
    _layout("figure", "Figur", "paper", _title(_WIDE), _body("body", Rect(48, 104, 264, 372))),
    _layout(
        "two_columns", "To spalter", "paper",
        _title(_WIDE),
        _body("heading", Rect(74, 108, 368, 60), "h2", "petrol9", Anchor.MIDDLE),
        _body("body", Rect(74, 340, 368, 128), "text"),
        _body("heading2", Rect(518, 108, 368, 60), "h2", "petrol9", Anchor.MIDDLE),
        _body("body2", Rect(518, 340, 368, 128), "text"),
    ),
    _layout(
        "three_columns", "Tre spalter", "paper",
        _title(_WIDE),
        _body("heading", Rect(72, 108, 227, 56), "h3", "petrol9", Anchor.MIDDLE),
        _body("body", Rect(72, 368, 227, 96), "body"),
        _body("heading2", Rect(366, 108, 227, 56), "h3", "petrol9", Anchor.MIDDLE),
        _body("body2", Rect(366, 368, 227, 96), "body"),
        _body("heading3", Rect(661, 108, 227, 56), "h3", "petrol9", Anchor.MIDDLE),
        _body("body3", Rect(661, 368, 227, 96), "body"),
    ),
    _layout(
        "quiz", "Quiz", "petrol1",
        replace(
            _title(Rect(264, 106, 620, 110), "h2"), anchor=Anchor.MIDDLE, align=Align.MIDDLE
        ),
        _body("body", Rect(240, 36, 672, 44), "h2", "petrol7"),
        _body("body2", Rect(80, 356, 612, 108), "lead", "petrol9", Anchor.MIDDLE),
    ),
    _layout(
        "exercise", "Øvelse", "paper", _title(Rect(48, 34, 864, 54)),
        _body("body", Rect(124, 144, 420, 268)),
    ),
    _layout(
        "discussion", "Samtale", "sun2",
        _title(Rect(48, 100, 520, 116), "question"),
        _body("body", Rect(48, 232, 500, 104)),
        _body("body2", Rect(76, 360, 380, 88), "strong", "petrol9", Anchor.MIDDLE),
    ),
    _layout("break", "Pause", "petrol1", _title(_HALF), _body("body", _BESIDE)),
    _layout("signpost", "Vejen", "petrol1", _title(_WIDE), _body("body", Rect(48, 96, 864, 40))),
    _layout(
        "safety", "Søg hjælp", "paper",
        _title(Rect(48, 32, 864, 54)),
        _body("body", Rect(64, 180, 220, 230), "small"),
        _body("body2", Rect(328, 180, 296, 230), "small"),
        _body("body3", Rect(668, 180, 228, 230), "small"),
        _body("note", Rect(64, 428, 832, 52), "label", "petrol9", Anchor.MIDDLE, Align.MIDDLE),
    ),
    _layout(
        "take_home", "Med hjem", "petrol1", _title(_WIDE),
        _body("body", Rect(162, 168, 340, 150), "statement", "petrol9"),
    ),
    _layout("closing", "Afslutning", "petrol1", _title(_HALF), _body("body", _BESIDE)),
    _layout("title_only", "Kun titel", "paper", _title(_WIDE)),
)  # fmt: skip

_BY_KEY = MappingProxyType({each.key: each for each in LAYOUTS})


def layout(key: str) -> Layout:
    """Return a layout by key; an unknown key is a KeyError."""
    return _BY_KEY[key]
