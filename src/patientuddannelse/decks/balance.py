"""Line breaks by sense on slides: the box narrowed until office programs break where we want.

PowerPoint fills every line as far as it goes. A forced break would stand in the way of whoever
edits the text; a narrower box does not. Spaces that are held to end a line serve where no width of
the box does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from patientuddannelse.dataclass import dataclass
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Line, Paragraph, TextBlock
from patientuddannelse.text.fitting import SPARE_BEFORE
from patientuddannelse.text.sections import BrokenLine, parts_clinging

_NARROWEST = 0.5  # of the width that there is
_STEP = 8.0  # points
_FREE = 0.01  # of the width: more than is kept free for the rounding of office programs
_SLACK = 0.01  # points that a line may be too wide by rounding
_SHORT = 0.32  # a last line shorter than this share of the longest looks left over
_LEFT_OVER, _CLINGING, _AT_PAUSE = 3.0, 0.7, -0.8
_HELD = 0.05  # the same lines are better without
_PAUSES = (".", ",", ":", ";", "?", "!")

SetIn = Callable[[Rect], TextBlock]
Lines = Sequence[Line | BrokenLine]
Broken = Sequence[Sequence[BrokenLine]]
BreakIn = Callable[[TextBlock, float], Broken]
"""From a set block and a width to the lines of its paragraphs there, at the sizes they have."""


@dataclass(slots=True)
class _Run:
    """Neighbouring widths, by their numbers, in which the lines of the paragraphs break alike.

    ``held`` says whether spaces must be held for them to end so.
    """

    broken: Sequence[Lines]
    held: bool
    first: int
    last: int


def balanced(
    set_in: SetIn, break_in: BreakIn, box: Rect, align: Align, clinging: frozenset[str]
) -> TextBlock:
    """Set text in the width, of those that need no more lines and no smaller type, that reads best.

    Of widths with the same breaks the middle one is taken: it bears most difference in measure.
    """
    widest = set_in(box)
    if widest.overflow or all(len(p.lines) < 2 for p in widest.paragraphs):
        return widest
    widths = [box.width, *_narrower(box.width)]
    runs = _runs(widest, widths, break_in)
    best = min(runs, key=lambda run: _badness(widest, run.broken, clinging) + _HELD * run.held)
    middle = (best.first + best.last + 1) // 2
    return set_in(_narrowed(box, widths[middle], align)) if middle else widest


def _narrower(width: float) -> Iterator[float]:
    least = width * _NARROWEST
    while (width := width - _STEP) > least:
        yield width


def _runs(widest: TextBlock, widths: Sequence[float], break_in: BreakIn) -> Iterator[_Run]:
    """Yield the runs of widths that need no more lines and no smaller type than the widest.

    Text is broken only where its lines could break otherwise: filled ones stay as long as they have
    room, others may be filled there.
    """
    counts = [len(p.lines) for p in widest.paragraphs]
    run = _Run([p.lines for p in widest.paragraphs], any(p.held for p in widest.paragraphs), 0, 0)
    for i, width in enumerate(widths):
        if i == 0 or (not run.held and _have_room(run.broken, width * (1 - _FREE))):
            run.last = i
            continue
        broken = break_in(widest, width)
        if [*map(len, broken)] != counts or not _have_room(broken, width + _SLACK):
            break
        held = any(line.held for lines in broken for line in lines)
        if held == run.held and _words(broken) == _words(run.broken):
            run.last = i
        else:
            yield run
            run = _Run(broken, held, i, i)
    yield run


def _have_room(broken: Sequence[Lines], room: float) -> bool:
    """Say whether every line is no wider than the room."""
    return all(line.width <= room for lines in broken for line in lines)


def _narrowed(box: Rect, width: float, align: Align) -> Rect:
    share = SPARE_BEFORE[align]
    return replace(box, x=box.x + (box.width - width) * share, width=width)


def _words(broken: Sequence[Lines]) -> list[str]:
    return [line.text for lines in broken for line in lines]


def _badness(block: TextBlock, broken: Sequence[Lines], clinging: frozenset[str]) -> float:
    return sum(
        _badness_of(stretch, clinging)
        for p, lines in zip(block.paragraphs, broken, strict=True)
        for stretch in _sentences(p.text, lines)
    )


def _badness_of(lines: Lines, clinging: frozenset[str]) -> float:
    """Return how badly the lines between two of the author's own breaks read."""
    if len(lines) < 2:
        return 0.0
    longest = max(line.width for line in lines)
    bad = sum((longest - line.width) / longest for line in lines) / len(lines)
    bad += _LEFT_OVER if _left_over(lines) else 0.0
    for line, following in pairwise(lines):
        end = line.text.strip()
        if end.endswith(_PAUSES):
            bad += _AT_PAUSE
        elif parts_clinging(end.rsplit(" ", 1)[-1], following.text.split(" ", 1)[0], clinging):
            bad += _CLINGING
    return bad


def leaves_a_word_over(paragraph: Paragraph) -> bool:
    """Say whether the last of several lines is a single word or very short."""
    return any(map(_left_over, _sentences(paragraph.text, paragraph.lines)))


def _left_over(lines: Lines) -> bool:
    if len(lines) < 2:
        return False
    last, longest = lines[-1], max(line.width for line in lines)
    return last.width < _SHORT * longest or " " not in last.text.strip()


def _sentences(text: str, lines: Lines) -> Iterator[Lines]:
    """Yield the lines of each stretch between the author's own breaks."""
    for stretch in text.split("\n"):
        letters, taken = len(_letters(stretch)), 0
        while taken < len(lines) and letters > 0:
            letters -= len(_letters(lines[taken].text))
            taken += 1
        yield lines[:taken]
        lines = lines[taken:]


def _letters(text: str) -> str:
    """Return a text without what breaking lines adds or takes away."""
    return "".join(text.replace("\u00ad", "").replace("-", "").split())
