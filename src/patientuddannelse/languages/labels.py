"""The fixed words of slides and sheets that are not curriculum, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from datetime import time as TimeOfDay  # noqa: N812 - a label has the plain name

from patientuddannelse.dataclass import dataclass
from patientuddannelse.languages.tiling import TilingLabels


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language; ``approved`` holds names in braces.

    ``clinging`` are short words (lower case) that should not end a line, or, with a hyphen in
    front, not begin one; ``unit_words`` stay with the number before them; ``months`` are the names
    that ``date_text`` uses; ``next_step``, ``try_on`` and ``see_you`` stand on the strip at the
    foot of a worksheet; ``page_of`` holds a page's number and how many there are, in braces,
    ``clock`` an hour and a minute, ``go_to`` a part of the plan;
    ``variants`` are the names of a sheet's editions, by their ids, and of the file
    for a print shop (``press``), a deck on paper (``print``) or a booklet to fold (``booklet``);
    ``documents`` are the endings of the files of documents, by their kinds; ``new_file`` of a
    file beside one that was changed by hand, ``edited_file`` of such a one that is put aside,
    ``damaged_file`` of one that was whole no more.
    """

    code: str
    name: str
    minutes: str
    minute: str
    myth: str
    fact: str
    myth_or_fact: str
    green: str
    yellow: str
    red: str
    which_light: str
    right_answer: str
    vote: str
    draft: str
    approved: str
    footer_question: str
    hear_text: str
    say: str
    ask: str
    if_silent: str
    watch: str
    sources: str
    time: str
    stand_up: str
    edition: str
    checked_on: str
    clinic_phone: str
    doctor_on_call: str
    lifeline: str
    months: tuple[str, ...]
    days: tuple[str, ...]
    short_days: tuple[str, ...]
    next_step: str
    try_on: str
    see_you: str
    page_of: str
    clock: str
    reserve: str
    go_to: str
    to_agenda: str
    start_clock: str
    variants: Mapping[str, str]
    documents: Mapping[str, str]
    new_file: str
    edited_file: str
    damaged_file: str
    clinging: frozenset[str]
    unit_words: frozenset[str]
    tiling: TilingLabels

    def date_text(self, day: date) -> str:
        """Spell a date in words, so that nobody mistakes the day for the month."""
        return f"{day.day}. {self.months[day.month - 1]} {day.year}"

    def minutes_text(self, count: int) -> str:
        """Spell a number of minutes."""
        return f"{count} {self.minute if count == 1 else self.minutes}"

    def clock_text(self, at: TimeOfDay) -> str:
        """Spell a time of day."""
        return self.clock.format(hour=at.hour, minute=f"{at.minute:02d}")

    def variant_text(self, variant: str) -> str:
        """Name an edition such as ``bw+large``; "" for the plain one."""
        return ", ".join(self.variants.get(each, each) for each in variant.split("+") if each)

    def page_text(self, page: int, pages: int) -> str:
        """Say which page this is."""
        return self.page_of.format(page=page, pages=pages)

    def approved_text(self, name: str, day: date) -> str:
        """Say who approved the material, and when."""
        return self.approved.format(name=name, date=self.date_text(day))
