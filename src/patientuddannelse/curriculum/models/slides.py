"""What an author writes for each kind of slide."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from patientuddannelse.curriculum.authored import (
    Flag,
    Id,
    References,
    SomeTexts,
    Text,
    Texts,
    as_list,
    origin_of,
)
from patientuddannelse.curriculum.models.base import Label, Strict
from patientuddannelse.curriculum.models.clinic import SwitchName
from patientuddannelse.diagnostics import Origin


def _at_every_length(value: object) -> object:
    return {"*": value} if isinstance(value, str | int) else value


def _minutes_keys(value: object) -> object:
    """Spell lengths as strings, so that ``{60: 9}`` from any YAML reader is understood."""
    value = _at_every_length(value)
    return {str(key): each for key, each in value.items()} if isinstance(value, Mapping) else value


Minutes = Annotated[
    Mapping[str, Annotated[int, Field(ge=1, le=240)]],
    BeforeValidator(_minutes_keys),
    AfterValidator(MappingProxyType),
]
"""Minutes by length of the session (``{60: 9, 75: 11, 90: 13}``); a single number is for all."""


def minutes_at(minutes: Mapping[str, int], length: int) -> int | None:
    """Return the minutes at a length of session, or None where none are given."""
    return minutes.get(str(length), minutes.get("*"))


Lengths = Annotated[tuple[int, ...], BeforeValidator(as_list)]
"""Lengths of a session in minutes."""


class Figure(Strict):
    """A drawing of a pedagogical model on a slide.

    ``steps`` are revealed one click each, in the order of the drawing: ``all``, or the ids of some;
    the steps in ``shown`` stand there from the start. Where either is given, other steps are left
    out; where neither is, the whole figure stands there at once. ``highlight`` names parts that
    stand out from the rest; ``alone`` gives the steps asked for the room of those left out, where
    the drawing can; ``dimmed`` puts the whole figure in the background. ``alt`` replaces
    the model's own alt text where this picture shows something else.
    """

    model: Id
    steps: References = ()
    shown: References = ()
    highlight: References = ()
    alone: Flag = False
    dimmed: Flag = False
    alt: Text = Text("")

    @property
    def every_step(self) -> bool:
        """Say whether all steps of the drawing are revealed."""
        return self.steps == ("all",)


class Notes(Strict):
    """What the one who teaches says, asks, does when nobody answers, and watches for.

    ``sources`` are the teaching points that stand in the notes and not on the slide.
    """

    say: Texts = ()
    ask: Texts = ()
    if_silent: Texts = ()
    watch: Texts = ()
    sources: References = ()


class SlideContent(Strict):
    """What slides of every kind share.

    ``lines`` are the short texts on the slide, shown one click at a time with ``reveal``.
    ``stand`` shows the mark that invites to stand up. ``drops_at`` lists the lengths at which the
    slide is left out; ``only_if`` names the switch of the clinic's profile that takes it out when
    it is off. ``serves`` names the goals of the session that the slide leads to (``purpose``), or
    asks about when they are another session's (``session_1/purpose``). ``sources`` are the
    teaching points that are seen on the slide; ``proposal`` marks what is not in the source and
    needs a clinician's approval.
    """

    id: Id
    title: Text
    lines: Texts = ()
    figure: Figure | None = None
    reveal: Flag = False
    stand: Flag = False
    drops_at: Lengths = ()
    only_if: SwitchName = ""
    serves: References = ()
    notes: Notes = Notes()
    sources: References = ()
    proposal: Flag = False

    @property
    def origin(self) -> Origin | None:
        """Return where the slide is written: at its id."""
        return origin_of(self.id)

    @property
    def heading(self) -> Text:
        """Return what stands as the slide's title, in the outline too."""
        return self.title


class TitleSlide(SlideContent):
    """The first slide: the course's name, and in ``lines`` the session and whom it is for."""

    kind: Literal["title"]


class GoalsSlide(SlideContent):
    """What participants can do afterwards; without ``lines`` the session's own goals stand."""

    kind: Literal["goals"]


class AgendaSlide(SlideContent):
    """The plan of the session, made from its parts."""

    kind: Literal["agenda"]


class RecapSlide(SlideContent):
    """Questions that bring back the last session."""

    kind: Literal["recap"]
    questions: Texts = ()


class StatementSlide(SlideContent):
    """One thought in few words."""

    kind: Literal["statement"]


class SignpostSlide(SlideContent):
    """Where on the path of change this session stands."""

    kind: Literal["signpost"]


class FigureSlide(SlideContent):
    """A drawing that carries the slide."""

    kind: Literal["figure"]
    figure: Figure


class Column(Strict):
    """One of the columns that are set side by side."""

    id: Id
    title: Text = Text("")
    lines: Texts = ()
    figure: Figure | None = None


class ColumnsSlide(SlideContent):
    """Two things (at most three) side by side."""

    kind: Literal["two_columns"]
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=3)]


Answer = Literal["myth", "fact", "green", "yellow", "red", "open"]
"""The answers of a quiz: myth or fact, a light of the traffic light, or none: an open question."""


class QuizSlide(SlideContent):
    """A claim and, after votes, its answer – myth or fact, or which light it was – and why.

    The claim is the slide's title; ``title`` stands over it. With ``answer: open`` the claim is an
    open question, and ``why`` its reply. ``speaker`` is who of the cast says the claim; where
    nobody is named, it is another from slide to slide.
    """

    kind: Literal["quiz"]
    title: Text = Text("")
    claim: Text
    answer: Answer
    why: SomeTexts
    speaker: Id = ""

    @property
    def is_open(self) -> bool:
        """Say whether the claim is a question that nobody's vote can answer."""
        return self.answer == "open"

    @property
    def heading(self) -> Text:
        """Return what stands in the outline: the claim."""
        return self.claim


class ExerciseSlide(SlideContent):
    """Something to do: instructions in order, what is needed, for how long."""

    kind: Literal["exercise"]
    instructions: Texts = ()
    materials: Texts = ()
    minutes: Minutes | None = None


class DiscussionSlide(SlideContent):
    """Something to talk about: who together, the questions, the rule, for how long."""

    kind: Literal["discussion"]
    questions: SomeTexts
    group: Text = Text("")
    rule: Text = Text("")
    minutes: Minutes | None = None


class BreakSlide(SlideContent):
    """A break in which everybody moves as they like."""

    kind: Literal["break"]
    minutes: Minutes | None = None


class SafetySlide(SlideContent):
    """When to seek help; the words stand in the model named by ``model``.

    Whom to ring stands there large; with ``signs`` every sign stands below it, for colleagues.
    """

    kind: Literal["safety"]
    model: Id = "safety"
    signs: Flag = False


class TakeHomeSlide(SlideContent):
    """The one task until next time, with the blank fields of its sheet."""

    kind: Literal["take_home"]
    task: SomeTexts
    fields: tuple[Label, ...] = ()


class ClosingSlide(SlideContent):
    """The last slide: thanks, and one question."""

    kind: Literal["closing"]


Slide = Annotated[
    TitleSlide
    | GoalsSlide
    | AgendaSlide
    | RecapSlide
    | StatementSlide
    | SignpostSlide
    | FigureSlide
    | ColumnsSlide
    | QuizSlide
    | ExerciseSlide
    | DiscussionSlide
    | BreakSlide
    | SafetySlide
    | TakeHomeSlide
    | ClosingSlide,
    Field(discriminator="kind"),
]
