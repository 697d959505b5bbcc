"""From the text of a line set by the author to the places where it may be broken.

A line ends at spaces, after a dash within a word, at a soft hyphen, at a joint of the glossary, and
nowhere else: not between a number and its unit either, where both have room in a line.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import lru_cache

from patientuddannelse.dataclass import dataclass
from patientuddannelse.text.metrics import SOFT_HYPHEN

Width = Callable[[str], float]
"""From one line of text to its width, in any unit."""

TOLERANCE = 1e-6  # pt; sums of the same widths in another order differ by less

_SOFT = r"|(?P<soft>(?<![\s\u00ad])\u00ad+(?=[^\s\u00ad]))"
_OPPORTUNITY = re.compile(
    r"(?P<space>[ \t]+)"
    r"|(?P<dash>(?<=\w)[-\u2010/\u2013](?=\u00ad*[^\W\d_]))\u00ad*" + _SOFT
)
# LibreOffice 7.4: also between digits and after a leading hyphen, but never after a slash.
_OFFICE_OPPORTUNITY = re.compile(
    r"(?P<space>[ \t]+)"
    r"|(?P<dash>[-\u2010\u2013](?=\u00ad*[^\s\u00ad.,;:!?)\]\u201d\u00bb\u2026/-]))\u00ad*" + _SOFT
)
_WORD = re.compile(r"[^\W\d_]+")
_UNIT = re.compile(r"[%‰°]|[^\W\d_]+\.?")
_SPACES = re.compile(r"[ \t]+")
SPACES = " \t"
"""What hangs at the end of a line."""


class Kind(Enum):
    """How a line ends at a break."""

    SPACE = "at spaces, which hang"
    DASH = "after a dash that is there anyway"
    SOFT = "at the author's soft hyphen, with a hyphen drawn"
    JOINT = "at a joint of the glossary, with a hyphen drawn"
    END = "at the end of a line set by the author, or of the paragraph"


_HYPHENATED = (Kind.SOFT, Kind.JOINT)
_KINDS = {kind.name.lower(): kind for kind in Kind}  # by the groups of the patterns


@dataclass(frozen=True, slots=True)
class Break:
    """A place where a line may end: at `end`, while the next line starts at `resume`."""

    end: int
    resume: int
    kind: Kind

    @property
    def drawn(self) -> str:
        """The hyphen that ending a line here adds."""
        return "-" if self.kind in _HYPHENATED else ""


@lru_cache(maxsize=1 << 12)  # text is set in several sizes
def author_breaks(
    text: str,
    unit_words: frozenset[str] = frozenset(),
    pattern: re.Pattern[str] = _OPPORTUNITY,
) -> tuple[Break, ...]:
    """Return every place where the text itself lets a line end, the end of the text last."""
    end = len(text.rstrip(SPACES))
    places = []
    for found in pattern.finditer(text, len(text) - len(text.lstrip(SPACES)), end):
        kind = _KINDS[found.lastgroup or ""]
        if kind is Kind.SPACE and _is_before_unit(text, found, unit_words):
            continue
        at = found.end("dash") if kind is Kind.DASH else found.start()
        places.append(Break(at, found.end(), kind))
    return (*places, Break(end, len(text), Kind.END))


def _is_before_unit(text: str, spaces: re.Match[str], unit_words: frozenset[str]) -> bool:
    """Say whether spaces stand between a number, or an ordinal with its stop, and a unit."""
    start = spaces.start()
    if text[start - 1 : start] == ".":
        start -= 1
    if not text[start - 1 : start].isdigit():
        return False
    unit = _UNIT.match(text, spaces.end())
    return unit is not None and unit[0].lower().rstrip(".") in unit_words


def office_breaks(
    text: str, measure: Width, width: float, unit_words: frozenset[str] = frozenset()
) -> Iterator[Break]:
    """Find where an office program ends lines, with soft hyphens in too wide words only."""
    start, soft = 0, list[Break]()
    for place in author_breaks(text, unit_words, _OFFICE_OPPORTUNITY):
        if place.kind is Kind.SOFT:
            soft.append(place)
            continue
        if soft and measure(plain(text[start : place.end])) > width + TOLERANCE:
            yield from soft
        yield place
        start, soft = place.resume, []


def with_joints(
    text: str,
    breaks: Iterable[Break],
    measure: Width,
    width: float,
    joints: Mapping[str, tuple[str, ...]],
) -> Iterator[Break]:
    """Add, in what is too wide for a line of its own, the joints of words, and before units."""
    start = 0
    for place in breaks:
        if measure(plain(text[start : place.end]) + place.drawn) > width + TOLERANCE:
            for space in _SPACES.finditer(text, start, place.end):
                yield from _joint_breaks(text, start, space.start(), joints)
                yield Break(space.start(), space.end(), Kind.SPACE)
                start = space.end()
            yield from _joint_breaks(text, start, place.end, joints)
        yield place
        start = place.resume


def _joint_breaks(
    text: str, start: int, end: int, joints: Mapping[str, tuple[str, ...]]
) -> Iterator[Break]:
    """Find the joints of the glossary's words in one piece of text, whatever their capitals."""
    for found in _WORD.finditer(text, start, end):
        word = found.group()
        parts = joints.get(word) or joints.get(word.lower()) or joints.get(word.capitalize()) or ()
        if sum(map(len, parts)) != len(word):
            continue
        at = found.start()
        for part in parts[:-1]:
            at += len(part)
            yield Break(at, at, Kind.JOINT)


def plain(text: str) -> str:
    """Return text as it is drawn when no line ends in it."""
    return text.replace(SOFT_HYPHEN, "")
