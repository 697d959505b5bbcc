"""The questionnaires: the quiz on paper before and after the course, its key, the evaluation."""

from typing import Annotated

from pydantic import AfterValidator, Field

from patientuddannelse.curriculum.authored import Flag, Slug, Text
from patientuddannelse.curriculum.models.strict import Strict
from patientuddannelse.curriculum.models.worksheet import WorksheetField, names_are_free


class QuizSheet(Strict):
    """The claims of the sessions' quizzes with three answers, the same sheet before and after.

    ``mark`` stands before a line for a sign of one's own, written by hand alone, so that no file
    tells who answered.
    """

    title: Text
    slug: Slug
    lead: Text = Text("")
    when: Text
    before: Text
    after: Text
    mark: Text
    mark_text: Text = Text("")
    unsure: Text
    proposal: Flag = False


class QuizKey(Strict):
    """The key for the one who teaches: each claim with its answer and why."""

    title: Text
    slug: Slug
    subtitle: Text = Text("")
    lead: Text = Text("")
    claim: Text
    answer: Text
    why: Text
    proposal: Flag = False


class Evaluation(Strict):
    """The evaluation of the course: five questions, answered on a scale or in one's own words."""

    title: Text
    slug: Slug
    lead: Text = Text("")
    questions: Annotated[
        tuple[WorksheetField, ...],
        Field(min_length=5, max_length=5),
        AfterValidator(names_are_free),
    ]
    thanks: Text = Text("")
    proposal: Flag = False


class Questionnaires(Strict):
    """What questionnaires.yaml holds; what it leaves out is not made."""

    quiz: QuizSheet | None = None
    key: QuizKey | None = None
    evaluation: Evaluation | None = None
