"""The plan of a session at one length: its parts with when each begins, and what is in reserve."""

from __future__ import annotations

from datetime import time

from patientuddannelse.curriculum.models.clinic import Switches
from patientuddannelse.curriculum.models.session import Part, Session
from patientuddannelse.curriculum.models.slides import Slide, minutes_at
from patientuddannelse.dataclass import dataclass

_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part at a length: its number from 1, its slides, those it drops, and its minutes.

    ``begins`` counts minutes from the start of the session; ``minutes`` is None in a session
    without fixed minutes.
    """

    part: Part
    number: int
    slides: tuple[Slide, ...]
    reserve: tuple[Slide, ...]
    begins: int
    minutes: int | None

    @property
    def ends(self) -> int:
        """Return when it ends, in minutes from the start."""
        return self.begins + (self.minutes or 0)


def plan_of(session: Session, length: int, switches: Switches) -> tuple[PlannedPart, ...]:
    """Return the parts of a session at a length in minutes.

    Slides that the length drops are in reserve; those that a clinic's switch takes out are gone.
    """
    begins, planned = 0, []
    for number, part in enumerate(session.plan, 1):
        allowed = [slide for slide in part.slides if switches.allow(slide.only_if)]
        minutes = minutes_at(part.minutes, length) if part.minutes else None
        planned.append(
            PlannedPart(
                part,
                number,
                tuple(slide for slide in allowed if length not in slide.drops_at),
                tuple(slide for slide in allowed if length in slide.drops_at),
                begins,
                minutes,
            )
        )
        begins += minutes or 0
    return tuple(planned)


def clock(starts: time, minutes: int) -> time:
    """Return the time of day some minutes after a start; midnight is passed over."""
    total = (starts.hour * 60 + starts.minute + minutes) % _DAY
    return time(total // 60, total % 60)
