"""A gallery: pictures of one size, each with a caption below or beside it, laid out in a frame."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.captions import snug, widest_word
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, TextBlock

_ROLES = ("h3", "label")  # of captions, the larger first
_FEW_WORDS = 3  # a caption of more is a sentence, and in bold it would shout
_FEW_LINES = 4
_CALM = 500


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of one picture and of its caption."""

    picture: Rect
    words: Rect


@dataclass(frozen=True, slots=True)
class Gallery:
    """The spots in reading order, the captions' role, and whether they stand beside.

    ``weight`` sets captions that are sentences lighter than single words (0: as the role says).
    """

    spots: tuple[Spot, ...]
    role: str
    beside: bool
    weight: int = 0

    def caption(self, stage: Stage, index: int, text: Text | str) -> TextBlock:
        """Set the caption of a picture: in the middle below it, or beside it at half height."""
        align = Align.START if self.beside else Align.MIDDLE
        anchor = Anchor.MIDDLE if self.beside else Anchor.TOP
        box = self.spots[index].words
        return snug(stage, text, box, self.role, align=align, anchor=anchor, weight=self.weight)


def gallery(
    stage: Stage,
    frame: Rect,
    captions: Sequence[Text | str],
    *,
    aspect: float = 1.0,
) -> Gallery:
    """Lay pictures of ``aspect`` (width by height) out so that they are as large as possible.

    Every number of columns is tried, captions below and beside. The first role is taken where it
    costs less than a tenth of the pictures' width and leaves the captions short.
    """
    best: tuple[float, Gallery] | None = None
    for role in reversed(_ROLES):
        for each in _candidates(stage, frame, captions, aspect, role):
            width = each.spots[0].picture.width
            if (
                best is None
                or width > best[0]
                or (
                    each.role != best[1].role
                    and width > 0.9 * best[0]
                    and _short(stage, captions, each)
                )
            ):
                best = (width, each)
    assert best is not None
    sentences = any(len(str(caption).split()) > _FEW_WORDS for caption in captions)
    return replace(best[1], weight=_CALM if sentences else 0)


def _short(stage: Stage, captions: Sequence[Text | str], laid_out: Gallery) -> bool:
    """Say whether no caption takes more lines than are read at a glance."""
    entry = stage.type[laid_out.role]
    most = _FEW_LINES * entry.size * entry.leading * 1.01
    return all(
        stage.height(text, spot.words.width, laid_out.role) <= most
        for text, spot in zip(captions, laid_out.spots, strict=True)
    )


def _candidates(
    stage: Stage, frame: Rect, captions: Sequence[Text | str], aspect: float, role: str
) -> Iterator[Gallery]:
    count = len(captions)
    for columns in range(1, count + 1):
        if count % columns and columns * math.ceil(count / columns) - count >= columns - 1 > 0:
            continue  # a last row with a single picture
        for beside in (False, True):
            yield _laid_out(stage, frame, captions, aspect, role, columns, beside=beside)


def _laid_out(
    stage: Stage,
    frame: Rect,
    captions: Sequence[Text | str],
    aspect: float,
    role: str,
    columns: int,
    *,
    beside: bool,
) -> Gallery:
    rows = math.ceil(len(captions) / columns)
    gap = 0.7 * stage.type["label"].size
    width = (frame.width - gap * (columns - 1)) / columns
    height = (frame.height - gap * (rows - 1)) / rows
    size = (
        _beside(stage, captions, aspect, role, width, height, gap / 2)
        if beside
        else _below(stage, captions, aspect, role, width, height, gap / 2)
    )
    said = max((stage.height(text, width, role) for text in captions if str(text)), default=0.0)
    spare = max(0.0, height - size / aspect - gap / 2 - said) if rows == 1 else 0.0
    spots = []
    for i in range(len(captions)):
        x = frame.x + (i % columns) * (width + gap)
        y = frame.y + (i // columns) * (height + gap)
        if beside:
            top = y + (height - size / aspect) / 2
            x1 = x + size + gap / 2
            words = Rect(x1, y, x + width - x1, height)
            picture = Rect(x, top, size, size / aspect)
        else:
            tall = size / aspect
            y += spare / 2
            picture = Rect(x + (width - size) / 2, y, size, tall)
            words = Rect(x, y + tall + gap / 2, width, height - spare / 2 - tall - gap / 2)
        spots.append(Spot(picture, words))
    return Gallery(tuple(spots), role, beside)


def _below(
    stage: Stage, captions: Sequence[Text | str], aspect: float, role: str,
    width: float, height: float, gap: float,
) -> float:  # fmt: skip
    """Return how wide the pictures can be with the captions below them."""
    words = max((stage.height(text, width, role) for text in captions if str(text)), default=-gap)
    if any(widest_word(stage, text, role) > width for text in captions):
        return 0.01 * width
    return max(0.01 * width, min(width, (height - words - gap) * aspect))


def _beside(
    stage: Stage, captions: Sequence[Text | str], aspect: float, role: str,
    width: float, height: float, gap: float,
) -> float:  # fmt: skip
    """Return how wide the pictures can be with the captions to the right of them."""
    least = max((widest_word(stage, text, role) for text in captions), default=0.0)
    size = min(height * aspect, width - least - gap)
    while size > 0.05 * width:
        column = width - size - gap
        if all(stage.height(text, column, role) <= height for text in captions if str(text)):
            return size
        size *= 0.96
    return 0.01 * width
