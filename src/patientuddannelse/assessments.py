"""Verdicts on a material, item by item of a tool such as PEMAT-P, each with its evidence.

There is no score: an item that nobody has assessed is neither met nor not met, so that a share of
all items would say more than is known.
"""

from __future__ import annotations

from enum import StrEnum

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Origin, Phrase


class Verdict(StrEnum):
    """What is known of an item; what a program cannot tell is not assessed."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_ASSESSED = "not_assessed"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a verdict rests on, or why there is none, and where it stands in the YAML."""

    says: Phrase
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its evidence; nothing is judged without."""

    verdict: Verdict
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Assessment:
    """The judgement of one item, by the item's number in its tool."""

    item: int
    verdict: Verdict
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Appraisal:
    """What a tool says of one material, in the order of its items."""

    tool: str
    material: str
    title: str
    assessments: tuple[Assessment, ...]

    def count(self, *verdicts: Verdict) -> int:
        """Return how many items have one of the verdicts."""
        return sum(each.verdict in verdicts for each in self.assessments)

    @property
    def assessed(self) -> int:
        """Return how many items are met or not met."""
        return self.count(Verdict.MET, Verdict.NOT_MET)


def met(says: Phrase, origin: Origin | None = None) -> Judgement:
    """Return that an item is met."""
    return Judgement(Verdict.MET, Evidence(says, origin))


def not_met(says: Phrase, origin: Origin | None = None) -> Judgement:
    """Return that an item is not met."""
    return Judgement(Verdict.NOT_MET, Evidence(says, origin))


def not_assessed(why: Phrase, origin: Origin | None = None) -> Judgement:
    """Return that only a person can tell, or that there is nothing to tell."""
    return Judgement(Verdict.NOT_ASSESSED, Evidence(why, origin))
