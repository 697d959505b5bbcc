"""Line breaks by sense on slides: the box narrowed until office programs break where we want.

PowerPoint fills every line as far as it goes, so that single words are left over. A forced break
would stand in the way of whoever edits the text; a narrower box does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Line, Paragraph, TextBlock

_NARROWEST = 0.5  # of the width that there is
_STEP = 6.0  # points
_FREE = 0.01  # of the width: more than is kept free for the rounding of office programs
_SHORT = 0.32  # a last line shorter than this share of the longest looks left over
_LEFT_OVER, _CLINGING, _AT_PAUSE = 3.0, 0.7, -0.8
_PAUSES = (".", ",", ":", ";", "?", "!")

SetIn = Callable[[Rect], TextBlock]


@dataclass(slots=True)
class _Run:
    """Neighbouring widths, by their numbers, in which the lines break alike."""

    block: TextBlock
    first: int
    last: int


def balanced(set_in: SetIn, box: Rect, align: Align, clinging: frozenset[str]) -> TextBlock:
    """Set text in the width, of those that need no more lines and no smaller type, that reads best.

    Of widths with the same breaks the middle one is taken: it bears most difference in measure.
    """
    widest = set_in(box)
    if widest.overflow or all(len(p.lines) < 2 for p in widest.paragraphs):
        return widest
    widths = [box.width, *_narrower(box.width)]
    runs = list(_runs(widest, widths, lambda width: set_in(_narrowed(box, width, align))))
    best = min(runs, key=lambda run: _badness(run.block, clinging))
    middle = (best.first + best.last + 1) // 2
    return best.block if middle == best.first else set_in(_narrowed(box, widths[middle], align))


def _narrower(width: float) -> Iterator[float]:
    least = width * _NARROWEST
    while (width := width - _STEP) > least:
        yield width


def _runs(
    widest: TextBlock, widths: Sequence[float], set_as_wide_as: Callable[[float], TextBlock]
) -> Iterator[_Run]:
    """Yield the runs of widths that need no more lines and no smaller type than the widest.

    Text is set only where its lines could break otherwise.
    """
    run = _Run(widest, 0, 0)
    for i, width in enumerate(widths):
        if i == 0 or _keeps_its_lines(run.block, width):
            run.last = i
            continue
        block = set_as_wide_as(width)
        if block.overflow or _shape(block) != _shape(widest):
            break
        if _breaks(block) == _breaks(run.block):
            run.last = i
        else:
            yield run
            run = _Run(block, i, i)
    yield run


def _keeps_its_lines(block: TextBlock, width: float) -> bool:
    """Say whether a block surely breaks as it does in a smaller width: each line fits in there."""
    return all(
        line.width <= (width - p.indent) * (1 - _FREE) for p in block.paragraphs for line in p.lines
    )


def _narrowed(box: Rect, width: float, align: Align) -> Rect:
    share = {Align.START: 0.0, Align.MIDDLE: 0.5, Align.END: 1.0}[align]
    return replace(box, x=box.x + (box.width - width) * share, width=width)


def _shape(block: TextBlock) -> tuple[tuple[int, float], ...]:
    return tuple((len(p.lines), p.size) for p in block.paragraphs)


def _breaks(block: TextBlock) -> tuple[str, ...]:
    return tuple(line.text for p in block.paragraphs for line in p.lines)


def _badness(block: TextBlock, clinging: frozenset[str]) -> float:
    return sum(_badness_of(lines, clinging) for p in block.paragraphs for lines in _sentences(p))


def _badness_of(lines: Sequence[Line], clinging: frozenset[str]) -> float:
    """Return how badly the lines between two of the author's own breaks read."""
    if len(lines) < 2:
        return 0.0
    longest = max(line.width for line in lines)
    bad = sum((longest - line.width) / longest for line in lines) / len(lines)
    bad += _LEFT_OVER if _left_over(lines) else 0.0
    for line in lines[:-1]:
        end = line.text.strip()
        if end.endswith(_PAUSES):
            bad += _AT_PAUSE
        elif end.rsplit(" ", 1)[-1].lower() in clinging:
            bad += _CLINGING
    return bad


def leaves_a_word_over(paragraph: Paragraph) -> bool:
    """Say whether the last of several lines is a single word or very short."""
    return any(map(_left_over, _sentences(paragraph)))


def _left_over(lines: Sequence[Line]) -> bool:
    if len(lines) < 2:
        return False
    last, longest = lines[-1], max(line.width for line in lines)
    return last.width < _SHORT * longest or " " not in last.text.strip()


def _sentences(paragraph: Paragraph) -> Iterator[Sequence[Line]]:
    """Yield the lines of each stretch between the author's own breaks."""
    lines = list(paragraph.lines)
    for stretch in paragraph.text.split("\n"):
        letters, taken = len(_letters(stretch)), 0
        while taken < len(lines) and letters > 0:
            letters -= len(_letters(lines[taken].text))
            taken += 1
        yield lines[:taken]
        lines = lines[taken:]


def _letters(text: str) -> str:
    """Return a text without what breaking lines adds or takes away."""
    return "".join(text.replace("\u00ad", "").replace("-", "").split())
