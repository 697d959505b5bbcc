"""A session: its goals, its plan with the slides of each part, its activities and home task."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BeforeValidator

from patientuddannelse.curriculum.authored import Flag, Id, References, Slug, SomeTexts, Text, Texts
from patientuddannelse.curriculum.models.base import Label, Strict
from patientuddannelse.curriculum.models.clinic import SwitchName
from patientuddannelse.curriculum.models.slides import Figure, Minutes, Slide


class Goal(Strict):
    """One thing that participants can do afterwards."""

    id: Id
    text: Text


class Part(Strict):
    """A part of the plan: what, how, its minutes at each length, and its slides.

    ``short`` is what the agenda calls it, where ``part`` is long. A deck without fixed minutes
    (the clinician's) gives none in any part.
    """

    id: Id
    part: Text
    short: Text = Text("")
    how: Text = Text("")
    minutes: Minutes | None = None
    slides: tuple[Slide, ...] = ()


class Card(Strict):
    """A card to cut out for an activity; ``answer`` stands for the one who teaches only.

    ``light`` sets a light of the traffic light on it, lit and with its sign.
    """

    id: Id
    title: Text
    lines: Texts = ()
    light: Literal["green", "yellow", "red"] | None = None
    answer: Text = Text("")


class Activity(Strict):
    """An exercise as the one who teaches prepares it; ``part`` is the id of its part.

    ``cards`` are cut out and handed round, and with ``claims`` what the quiz of its part claims;
    ``key`` holds the right answers where there are any.
    """

    id: Id
    title: Text
    part: Id
    materials: Texts = ()
    how: Texts = ()
    remarks: Texts = ()
    cards: tuple[Card, ...] = ()
    claims: Flag = False
    key: Texts = ()
    proposal: Flag = False


class Table(Strict):
    """Facts in rows for the one who teaches; ``columns`` are the headings, if there are any.

    ``note`` stands below and ``sources`` are the teaching points that the rows hold.
    """

    id: Id
    title: Text
    columns: Texts = ()
    rows: tuple[Texts, ...]
    note: Text = Text("")
    sources: References = ()
    proposal: Flag = False


class Reading(Strict):
    """A short text in the booklet, for what a short session has no time to show.

    ``only_if`` names the switch of the clinic's profile without which it is left out.
    """

    id: Id
    title: Text
    lines: SomeTexts
    only_if: SwitchName = ""
    sources: References = ()
    proposal: Flag = False


class HomeTask(Strict):
    """The one task until next time: the model on whose sheet it stands, and its words."""

    sheet: Id
    task: Texts
    fields: tuple[Label, ...] = ()
    proposal: Flag = False


def _as_figure(value: object) -> object:
    """Let the name of a model stand alone."""
    return {"model": value} if isinstance(value, str) else value


class BookletFigures(Strict):
    """What a session's booklet shows: the picture of its cover, and its main figures in order.

    Without ``cover`` it is the title slide's; without ``figures`` the posters that slides show.
    """

    cover: Annotated[Figure | None, BeforeValidator(_as_figure)] = None
    figures: tuple[Annotated[Figure, BeforeValidator(_as_figure)], ...] = ()


class Session(Strict):
    """A session of the course, or the clinician's deck.

    ``audience`` is who sees the slides. ``shown_as`` is what participants read (``1. gang:
    Alarmen``); ``path_steps`` are the steps of the path of change that the session stands on.
    ``tables`` are for the one who teaches, ``reading`` for participants.
    """

    session: Id
    slug: Slug
    title: Text
    shown_as: Text
    audience: Literal["patients", "clinicians"] = "patients"
    goals: tuple[Goal, ...] = ()
    path_steps: tuple[int, ...] = ()
    plan: tuple[Part, ...]
    activities: tuple[Activity, ...] = ()
    discussion: Texts = ()
    tables: tuple[Table, ...] = ()
    take_home: HomeTask | None = None
    reading: tuple[Reading, ...] = ()
    booklet: BookletFigures = BookletFigures()

    @property
    def id(self) -> str:
        """Return the id that other files and the command line use."""
        return self.session

    def slides(self) -> Iterator[Slide]:
        """Yield every slide in order, whatever the length of the session."""
        for part in self.plan:
            yield from part.slides
