"""The questionnaires of a course: the quiz on paper with its key, and the evaluation."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from patientuddannelse.curriculum.approval import approval_mark
from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.questionnaires import Evaluation, QuizKey, QuizSheet
from patientuddannelse.curriculum.models.slides import QuizSlide
from patientuddannelse.curriculum.models.worksheet import Choice, WorksheetField
from patientuddannelse.documents.claims import claim_rows, heads
from patientuddannelse.documents.flow import Block, paginate
from patientuddannelse.documents.handout import Handout, handout
from patientuddannelse.documents.model import Document
from patientuddannelse.documents.pages import Layout, set_document
from patientuddannelse.documents.table import Cell, columns, table
from patientuddannelse.drawing.shapes import group, polyline
from patientuddannelse.drawing.write_on import LINE
from patientuddannelse.languages import Labels, language
from patientuddannelse.posters.compose import poster_typesetter
from patientuddannelse.posters.footer import Footer
from patientuddannelse.posters.imprint import imprinted
from patientuddannelse.posters.model import SHEETS, Imprint
from patientuddannelse.posters.page_head import page_stage
from patientuddannelse.posters.parts import Piece
from patientuddannelse.posters.sections import paragraph, text_block
from patientuddannelse.posters.worksheet_places import PITCH
from patientuddannelse.scene.primitives import Role
from patientuddannelse.units import mm

FOLDER = "questionnaires"
_A4 = SHEETS["a4"]
_MARGIN = mm(15)
_ANSWER = mm(24)  # the column of the key with the answers


def questionnaires(curriculum: Curriculum) -> Mapping[str, tuple[Text, Callable[[], Document]]]:
    """Return title and composer of every questionnaire by its id: those that the course has."""
    asked = curriculum.questionnaires
    found: dict[str, tuple[Text, Callable[[], Document]]] = {}
    if asked is None:
        return found
    if claims := tuple(quiz_claims(curriculum)):
        if quiz := asked.quiz:
            found[f"{FOLDER}/quiz"] = quiz.title, partial(_quiz, curriculum, quiz, claims)
        if key := asked.key:
            found[f"{FOLDER}/key"] = key.title, partial(_key, curriculum, key, claims)
    if form := asked.evaluation:
        found[f"{FOLDER}/evaluation"] = form.title, partial(_evaluation, curriculum, form)
    return found


def quiz_claims(curriculum: Curriculum) -> Iterator[QuizSlide]:
    """Yield the claims that are a myth or a fact, of the sessions that patients come to."""
    for session in curriculum.sessions.values():
        if session.audience == "patients":
            for slide in session.slides():
                if isinstance(slide, QuizSlide) and slide.answer in ("myth", "fact"):
                    yield slide


def _quiz(curriculum: Curriculum, quiz: QuizSheet, claims: tuple[QuizSlide, ...]) -> Document:
    """Compose the sheet that is filled in before and after: a row for each claim."""
    made = _on_a4(curriculum, str(quiz.slug), quiz, claims)
    answers = (made.labels.myth, made.labels.fact, str(quiz.unsure))
    choices = (("before", quiz.before), ("after", quiz.after))
    when = WorksheetField(
        id="when",
        label=quiz.when,
        kind="check",
        choices=tuple(Choice(id=name, label=text) for name, text in choices),
    )
    head = heads(answers, made.stage, made.area.width)
    blocks = [
        *made.titled(quiz.title, quiz.lead),
        *made.places([when]),
        Block(_own_mark(quiz, made), mm(3)),
        Block(head, mm(5), keeps=True),
        *claim_rows(claims, answers, made.stage, made.area.width),
    ]
    again = head.tall + mm(1)
    laid = paginate(blocks, lambda page: made.area.height - (again if page else 0.0))
    pages = [
        made.page(page if i == 0 else (Block(head, keeps=True), *page))
        for i, page in enumerate(laid)
    ]
    return made.document(
        curriculum, pages, document=f"{FOLDER}/quiz", kind="questionnaire", folder=FOLDER,
        slug=str(quiz.slug), title=str(quiz.title),
    )  # fmt: skip


def _own_mark(quiz: QuizSheet, made: Handout) -> Piece:
    """Return a line for a sign of one's own: for the pen alone, so that no file holds it."""
    stage, width = made.stage, made.area.width
    words = text_block(stage, quiz.mark, width, "label")
    down = PITCH - words.height
    y = down + words.paragraphs[0].lines[0].baseline + mm(0.6)
    start = stage.width(quiz.mark, "label") + mm(4)
    line = polyline([(start, y), (start + mm(90), y)], stage.color("ink2"), LINE)
    said = text_block(stage, quiz.mark_text, width, "text", "ink2")
    below = y + mm(2)
    return Piece((words.at(0.0, down), group(line), said.at(0.0, below)), below + said.height)


def _evaluation(curriculum: Curriculum, form: Evaluation) -> Document:
    """Compose the evaluation: five questions and thanks."""
    made = _on_a4(curriculum, str(form.slug), form)
    blocks = [*made.titled(form.title, form.lead), *made.places(form.questions)]
    if form.thanks:
        thanks = text_block(made.stage, form.thanks, made.area.width, "label", "petrol9")
        blocks.append(Block(Piece((thanks,), thanks.height), mm(4)))
    return made.document(
        curriculum, made.pages(blocks), document=f"{FOLDER}/evaluation", kind="questionnaire",
        folder=FOLDER, slug=str(form.slug), title=str(form.title),
    )  # fmt: skip


def _on_a4(curriculum: Curriculum, slug: str, *content: object) -> Handout:
    return handout(curriculum, _A4, _MARGIN, imprinted(curriculum, slug, *content))


def _key(curriculum: Curriculum, key: QuizKey, claims: tuple[QuizSlide, ...]) -> Document:
    """Compose the key for the one who teaches: each claim with its answer and why."""
    labels = language(curriculum.course.language)
    imprint = imprinted(curriculum, str(key.slug), key, claims)
    layout = _layout(curriculum, key, imprint, labels)
    stage, width = layout.stage, layout.width
    across = columns(width, mm(8), 0.5, _ANSWER, 0.5)
    named = {"myth": labels.myth, "fact": labels.fact}
    titles = ("", key.claim, key.answer, key.why)
    head = across.row(stage, [Cell([each], "strong", "petrol9") for each in titles], Role.PLAIN)
    rows = [
        across.row(
            stage,
            [
                Cell([str(i)], "strong", "petrol9", name="label"),
                Cell([each.claim]),
                Cell([named[each.answer or "fact"]], "strong", "petrol9"),
                Cell(each.why),
            ],
        )
        for i, each in enumerate(claims, 1)
    ]
    blocks = [
        *([Block(paragraph(stage, key.lead, width))] if key.lead else []),
        *_under(table([head, *rows], width, stage, "key"), mm(6)),
    ]
    made = set_document(
        curriculum, layout, blocks,
        document=f"{FOLDER}/key", kind="key", folder=FOLDER, slug=str(key.slug),
    )  # fmt: skip
    return replace(made, pages=tuple(replace(page, imprint=imprint) for page in made.pages))


def _under(blocks: Iterable[Block], gap: float) -> Iterator[Block]:
    """Yield blocks, the first with some room above it."""
    for i, block in enumerate(blocks):
        yield block if i else replace(block, gap=gap)


def _layout(curriculum: Curriculum, key: QuizKey, imprint: Imprint, labels: Labels) -> Layout:
    """Return how the key's pages look: as all pages that are read at a table."""
    stage = page_stage(_A4, poster_typesetter(curriculum))
    footer = Footer(
        clinic=curriculum.clinic.name,
        question=Text(""),
        safety_line="",
        approval=approval_mark(curriculum),
        sheet_id=imprint.sheet_id,
        edition=f"{labels.edition} {imprint.edition:%d.%m.%Y} · {imprint.code}",
        logo=curriculum.logo,
    )
    running = f"{curriculum.course.title} · {key.title}"
    return Layout(_A4, stage, _MARGIN, key.title, str(key.subtitle), running, footer, labels)
