"""What every section of a guide is set with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import time

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.clinician import Sourced
from patientuddannelse.curriculum.models.guide import Guide, GuideHeadings
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.plan import PlannedPart, clock
from patientuddannelse.dataclass import dataclass
from patientuddannelse.documents.flow import Block
from patientuddannelse.drawing.shapes import group
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.languages import Labels
from patientuddannelse.posters.parts import Part, Piece
from patientuddannelse.posters.sections import dotted, heading, numbered, paragraph, text_block
from patientuddannelse.scene.primitives import Role
from patientuddannelse.units import mm

SECTION = mm(10)
"""The room above a section's heading."""

UNDER = mm(3.2)
"""The room between a heading and what it heads."""


@dataclass(frozen=True, slots=True)
class GuideSetting:
    """The session at a length, the words of all guides, and how text is set.

    ``length`` is in minutes, ``width`` that of the words in points.
    """

    curriculum: Curriculum
    guide: Guide
    session: Session
    length: int
    plan: tuple[PlannedPart, ...]
    labels: Labels
    stage: Stage
    width: float
    starts: time | None = None

    @property
    def words(self) -> GuideHeadings:
        """Return the headings."""
        return self.guide.headings

    @property
    def is_timed(self) -> bool:
        """Say whether the parts of the session have minutes."""
        return any(planned.minutes is not None for planned in self.plan)

    @property
    def for_patients(self) -> bool:
        """Say whether patients take part, and not colleagues."""
        return self.session.audience == "patients"

    def span(self, planned: PlannedPart) -> str:
        """Say when a part begins and ends: by the clock, or in minutes from the start."""
        ends = planned.begins, planned.ends
        if self.starts is None:
            return "{}–{}".format(*ends)
        begin, end = (self.labels.clock_text(clock(self.starts, each)) for each in ends)
        return f"{begin}–{end}"

    def section(self, title: Text, parts: Iterable[Block]) -> list[Block]:
        """Head blocks with a title; without any there is no heading either."""
        blocks = list(parts)
        if not blocks:
            return []
        head = heading(self.stage, title, self.width)
        return [
            Block(head, SECTION, keeps=True, origin=title.origin),
            replace(blocks[0], gap=UNDER),
            *blocks[1:],
        ]


def subheading(stage: Stage, text: Text | str, width: float) -> Piece:
    """Return a heading within a section."""
    block = text_block(stage, text, width, "h3", "petrol9")
    return Piece((group(block, role=Role.SUBHEADING),), block.height)


def dots(stage: Stage, texts: Sequence[Text | str], width: float) -> Part:
    """Return a list with a dot before each text."""
    return dotted(stage, _plain(texts), width)


def steps(stage: Stage, texts: Sequence[Text | str], width: float) -> Part:
    """Return a numbered list; a single text is no list."""
    if len(texts) == 1:
        return paragraph(stage, texts[0], width)
    return numbered(stage, _plain(texts), width)


def spread(stage: Stage, ids: Sequence[str], width: float) -> str:
    """Spread the ids of teaching points over lines of a width; none is broken in two."""
    lines: list[str] = []
    for each in ids:
        longer = f"{lines[-1]}, {each}" if lines else each
        if lines and stage.width(longer, "id") < width:
            lines[-1] = longer
        else:
            lines.append(each)
    return ",\n".join(lines)


def _plain(texts: Sequence[Text | str]) -> list[Sourced]:
    return [Sourced(text=each if isinstance(each, Text) else Text(each)) for each in texts]
