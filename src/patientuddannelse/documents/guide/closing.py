"""The last sections of a guide: key of the quiz, talk, home task, safety and evaluation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.safety import SafetyContent
from patientuddannelse.curriculum.models.session import Table
from patientuddannelse.curriculum.models.slides import QuizSlide
from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent
from patientuddannelse.decks.answers import choice_for
from patientuddannelse.documents.flow import Block
from patientuddannelse.documents.guide.setting import UNDER, GuideSetting, dots, spread
from patientuddannelse.documents.table import Cell, Columns, columns, table
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.once_each import once_each
from patientuddannelse.posters.parts import Piece
from patientuddannelse.posters.safety_box import safety_box
from patientuddannelse.posters.sections import paragraph
from patientuddannelse.scene.primitives import Role
from patientuddannelse.units import mm

_FIRST = 0.34  # of the width, for the names in a table


def closing(setting: GuideSetting) -> Iterator[Block]:
    """Yield the sections in order; one without content is left out."""
    words, guide, session = setting.words, setting.guide, setting.session
    yield from setting.section(words.quiz, _quiz(setting))
    if session.discussion:
        talk = dots(setting.stage, session.discussion, setting.width)
        yield from setting.section(words.talk, [Block(talk)])
    yield from setting.section(words.home, _home(setting))
    for each in session.tables:
        yield from setting.section(each.title, _facts(setting, each))
    yield from setting.section(words.safety, _safety(setting))
    yield from _help(setting)
    if guide.evaluation and setting.for_patients:
        told = dots(setting.stage, guide.evaluation, setting.width)
        yield from setting.section(words.evaluation, [Block(told, asks=True)])


def _quiz(setting: GuideSetting) -> Iterator[Block]:
    """Yield what the slides of a quiz claim, the answers and why."""
    words, stage = setting.words, setting.stage
    slides = [
        slide
        for planned in setting.plan
        for slide in (*planned.slides, *planned.reserve)
        if isinstance(slide, QuizSlide)
    ]
    if not slides:
        return
    across = columns(setting.width, 0.45, mm(19), 0.55)
    heads = [Cell([each], "strong", "petrol7") for each in (words.claim, words.answer, words.why)]
    rows = [across.row(stage, heads, Role.PLAIN)]
    rows += [_answered(slide, stage, across, _answer(setting, slide)) for slide in slides]
    yield from table(rows, setting.width, stage, "quiz")


@once_each
def _answered(slide: QuizSlide, stage: Stage, across: Columns, answer: str) -> Piece:
    cells = [Cell([slide.claim]), Cell([answer], "strong", "petrol9"), Cell([_joined(slide)])]
    return across.row(stage, cells)


def _answer(setting: GuideSetting, slide: QuizSlide) -> str:
    if slide.is_open:
        return "–"
    options = choice_for(slide.answer, setting.labels).options
    return next(each.word for each in options if each.id == slide.answer)


def _joined(slide: QuizSlide) -> str:
    return " ".join(" ".join(str(text).split()) for text in slide.why)


def _home(setting: GuideSetting) -> Iterator[Block]:
    home = setting.session.take_home
    if home is None:
        return
    sheet = setting.curriculum.models.get(home.sheet)
    yield Block(dots(setting.stage, home.task, setting.width), keeps=sheet is not None)
    if sheet is not None:
        title = sheet.worksheet.title if sheet.worksheet else sheet.title
        told = f"{setting.words.on_sheet} ”{' '.join(str(title).split())}”."
        yield Block(paragraph(setting.stage, told, setting.width, "strong"), UNDER)


def _safety(setting: GuideSetting) -> Iterator[Block]:
    """Yield what to do when somebody needs more, and the safety box."""
    curriculum, guide = setting.curriculum, setting.guide
    if guide.safety and setting.for_patients:
        yield Block(dots(setting.stage, guide.safety, setting.width))
    content, sides = curriculum.models.get("safety"), curriculum.clinician
    if isinstance(content, SafetyContent) and sides is not None:
        box = safety_box(
            content,
            curriculum.clinic,
            setting.labels,
            setting.stage,
            setting.width,
            said=sides.headings.to_patients,
        )
        yield Block(box, UNDER + mm(1), origin=content.title.origin)


def _facts(setting: GuideSetting, content: Table) -> Sequence[Block]:
    return facts(content, setting.stage, setting.width, setting.labels.sources)


@once_each
def facts(content: Table, stage: Stage, width: float, sources: str) -> Sequence[Block]:
    """Return a table of facts, below it its note and the points it rests on."""
    count = max(len(row) for row in (content.columns, *content.rows))
    shares = (
        (_FIRST, *((1 - _FIRST) / (count - 1) for _ in range(count - 1))) if count > 1 else (1,)
    )
    across = columns(width, *shares)
    rows = []
    if content.columns:
        heads = [Cell([each], "strong", "petrol7") for each in _filled(content.columns, count)]
        rows.append(across.row(stage, heads, Role.PLAIN))
    for each in content.rows:
        first, *told = _filled(each, count)
        name = Cell([first], "strong", "petrol9", name="label" if told else "")
        rows.append(across.row(stage, [name, *(Cell([text]) for text in told)]))
    *blocks, last = table(rows, width, stage, content.id, head=bool(content.columns))
    blocks.append(replace(last, keeps=bool(content.note or content.sources)))
    if content.note:
        note = paragraph(stage, content.note, width)
        blocks.append(Block(note, UNDER, keeps=bool(content.sources)))
    if content.sources:
        ids = [f"{sources}: {content.sources[0]}", *content.sources[1:]]
        points = spread(stage, ids, width)
        blocks.append(Block(paragraph(stage, points, width, "id"), UNDER / 2))
    return blocks


def _filled(texts: Sequence[Text], count: int) -> list[Text]:
    """Return texts with empty ones for the columns that a row lacks."""
    return [*texts, *([Text("")] * (count - len(texts)))]


def _help(setting: GuideSetting) -> Iterator[Block]:
    """Yield who can help: the table that all guides show, or else the doors to knock on."""
    wanted = setting.guide.help_table
    if any(each.id == wanted for each in setting.session.tables):
        return
    for session in setting.curriculum.sessions.values():
        for each in session.tables:
            if each.id == wanted:
                yield from setting.section(each.title, _facts(setting, each))
                return
    yield from setting.section(setting.words.help, _doors(setting))


def _doors(setting: GuideSetting) -> Iterator[Block]:
    content = setting.curriculum.models.get("where_to_get_help")
    if not isinstance(content, WhereToGetHelpContent):
        return
    across = columns(setting.width, _FIRST, 1 - _FIRST)
    rows = []
    for door in content.doors:
        texts = [each for each in (door.text, door.way) if each]
        if door.phone and door.phone.number:
            texts.append(door.phone.number)
        cells = [Cell([door.name], "strong", "petrol9", name="label"), Cell(texts or [""])]
        rows.append(across.row(setting.stage, cells))
    yield from table(rows, setting.width, setting.stage, "help", head=False)
