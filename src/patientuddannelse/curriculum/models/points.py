"""The teaching points of the source: what must be taught, to whom, and the facts to keep right."""

from functools import cached_property
from typing import Annotated, Literal

from patientuddannelse.curriculum.authored import Flag, Ids, Name, References, Spelled, Text, Texts
from patientuddannelse.curriculum.models.base import Strict

Audience = Literal["patient", "clinician"]
PointKind = Literal[
    "fact", "advice", "referral", "process-step", "metaphor", "model", "myth", "exercise-question"
]
PointId = Annotated[str, Spelled(r"s\d{3}(-[a-z0-9]+)+", "point")]
IssueId = Annotated[str, Spelled(r"I-\d{2}", "issue")]


class Point(Strict):
    """One teaching point in the curriculum's own words.

    ``source`` and ``section`` say where in the source material it stands. ``core``: patients must
    meet it on a slide or a poster's face; ``core_clinician``: a clinician must. ``deck`` and
    ``posters`` are where it belongs; ``caution`` lists the issues that touch it.
    """

    id: PointId
    source: str
    section: Text
    point: Text
    facts: Texts = ()
    audience: tuple[Audience, ...]
    kind: PointKind
    deck: Name
    posters: Ids = ()
    core: Flag = False
    core_clinician: Flag = False
    caution: References = ()


class Issue(Strict):
    """Where the sources disagree or err, and the fixed way of handling it."""

    id: IssueId
    what: Text
    handle: Text


class Points(Strict):
    """What points.yaml holds: the points and the issues."""

    points: tuple[Point, ...] = ()
    issues: tuple[Issue, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, Point]:
        """Return the points by their ids."""
        return {point.id: point for point in self.points}
