"""The first pages of a guide: goals, the path, the plan, the room and what to bring."""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.change_steps import ChangeStepsContent
from patientuddannelse.curriculum.models.session import Part as PartOfSession
from patientuddannelse.curriculum.models.slides import ColumnsSlide, ExerciseSlide, Slide
from patientuddannelse.documents.flow import Block
from patientuddannelse.documents.guide.setting import UNDER, GuideSetting, dots
from patientuddannelse.documents.table import Cell, Columns, columns, table
from patientuddannelse.drawing.shapes import disc, group
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.once_each import once_each
from patientuddannelse.posters.parts import Beside, Gap, Part, Piece, Stack
from patientuddannelse.posters.sections import heading, text_block
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Item, Role
from patientuddannelse.units import mm

_BETWEEN = mm(8)  # goals and path
_STONE = mm(3.4)
_NUMBER, _TIME, _MINUTES = mm(6), mm(27), mm(19)


def front(setting: GuideSetting) -> Iterator[Block]:
    """Yield goals beside the path, how to use the guide, plan, room and materials."""
    yield Block(_goals_and_path(setting))
    yield from plan(setting)
    use = setting.guide.use
    if use:
        told = Block(dots(setting.stage, use, setting.width))
        yield from setting.section(setting.words.use, [told])
    room = setting.guide.room
    if room and setting.for_patients:
        told = Block(dots(setting.stage, room, setting.width))
        yield from setting.section(setting.words.room, [told])
    yield from setting.section(setting.words.materials, _materials(setting))


def _goals_and_path(setting: GuideSetting) -> Part:
    goals = [goal.text for goal in setting.session.goals]
    path = _path(setting)
    if not goals or path is None:
        width = setting.width
        halves = [_headed(setting, setting.words.goals, dots(setting.stage, goals, width), width)]
        return halves[0] if goals else (path or Stack(()))
    half = (setting.width - _BETWEEN) / 2
    left = _headed(setting, setting.words.goals, dots(setting.stage, goals, half), half)
    return Beside((left, path), half + _BETWEEN)


def _headed(setting: GuideSetting, title: Text, body: Part, width: float) -> Stack:
    head = heading(setting.stage, title, width)
    return Stack(((Gap(0, 0), head), (Gap(UNDER, UNDER), body)))


def _path(setting: GuideSetting) -> Stack | None:
    """Return the steps of the path as stones, those of the session dark, and their names."""
    content = setting.curriculum.models.get("change_steps")
    here = setting.session.path_steps
    if not isinstance(content, ChangeStepsContent) or not here:
        return None
    width, stage = (setting.width - _BETWEEN) / 2, setting.stage
    now = [content.steps[each] for each in here if each < len(content.steps)]
    step = (width - 2 * _STONE) / (len(content.steps) - 1)
    stones: list[Item] = []
    for i, each in enumerate(content.steps):
        dark = each in now
        middle = _STONE + i * step
        stones.append(disc(middle, _STONE, _STONE, stage.color("petrol7" if dark else "petrol2")))
        box = Rect(middle - _STONE, 0, 2 * _STONE, 2 * _STONE)
        stones.append(
            stage.text(each.number, box, "strong", "white" if dark else "petrol9",
                       align=Align.MIDDLE, anchor=Anchor.MIDDLE)
        )  # fmt: skip
    row = Piece((group(stones, role=Role.DECORATIVE),), 2 * _STONE)
    told = [
        f"{setting.words.step} {each.number}: {each.name}".replace("\u00ad", "") for each in now
    ]
    names = [text_block(stage, each, width) for each in told]
    pieces = [Piece((each,), each.height) for each in names]
    body = Stack(((Gap(0, 0), row), *((Gap(mm(1), mm(4)), each) for each in pieces)))
    return _headed(setting, setting.words.path, body, width)


def plan(setting: GuideSetting) -> Iterator[Block]:
    """Yield the plan as a table: number, time, part and how, minutes; their sum last.

    A session without minutes has its parts alone.
    """
    words, stage = setting.words, setting.stage
    widths = (_NUMBER, _TIME, 1, _MINUTES) if setting.is_timed else (_NUMBER, 1)
    across = columns(setting.width, *widths)

    def row(time: str, part: Cell, minutes: Cell, role: Role = Role.ITEM) -> Piece:
        first, told = Cell([""]), Cell([time], "strong", "petrol7")
        cells = [first, told, part, minutes] if setting.is_timed else [first, part]
        return across.row(stage, cells, role)

    def heading_cell(text: Text, align: Align = Align.START) -> Cell:
        return Cell([text], "strong", "petrol7", align)

    head = heading_cell(words.part), heading_cell(words.minutes, Align.END)
    rows = [row(str(words.time), *head, Role.PLAIN)]
    for each in setting.plan:
        times = (setting.span(each), f"{each.minutes or ''}") if setting.is_timed else None
        rows.append(_planned(each.part, stage, across, f"{each.number}", times))
    if setting.is_timed:
        total = Text(str(sum(each.minutes or 0 for each in setting.plan)))
        rows.append(row("", heading_cell(words.total), heading_cell(total, Align.END)))
    yield from setting.section(words.plan, table(rows, setting.width, stage, "plan"))


@once_each
def _planned(
    part: PartOfSession, stage: Stage, across: Columns, number: str, times: tuple[str, str] | None
) -> Piece:
    """Return the row of a part in the plan; ``times`` are when it is, and for how many minutes."""
    first = Cell([number], "strong", "petrol7", name="label")
    told = Cell([text for text in (part.part, part.how) if text], "strong")
    if times is None:
        return across.row(stage, [first, told])
    when, minutes = times
    last = Cell([minutes], "strong", align=Align.END)
    return across.row(stage, [first, Cell([when]), told, last])


def _materials(setting: GuideSetting) -> Iterator[Block]:
    """Yield what to bring: for each activity, then the sheets, then the posters on the wall."""
    words, stage = setting.words, setting.stage
    across = columns(setting.width, 0.34, 0.66)
    rows = [
        across.row(stage, [Cell([where], "strong", "petrol9", name="label"), Cell(texts)])
        for where, texts in _needed(setting)
    ]
    if sheets := _sheets(setting):
        cells = [Cell([words.sheets], "strong", "petrol9", name="label"), Cell([sheets])]
        rows.append(across.row(stage, cells))
    if posters := _posters(setting):
        cells = [Cell([words.posters], "strong", "petrol9", name="label"), Cell([posters])]
        rows.append(across.row(stage, cells))
    yield from table(rows, setting.width, stage, "materials", head=False)


def _needed(setting: GuideSetting) -> Iterator[tuple[str, list[Text | str]]]:
    """Yield each material once, by the activities or slides that need it.

    An exercise on a slide counts only in a part that has no activity, which says more.
    """
    users: dict[str, dict[str, None]] = {}
    first: dict[str, Text] = {}
    described = {activity.part for activity in setting.session.activities}
    for activity in setting.session.activities:
        for text in activity.materials:
            first.setdefault(str(text), text)
            users.setdefault(str(text), {})[str(activity.title)] = None
    for slide in _slides(setting):
        part = next(each for each in setting.session.plan if slide in each.slides)
        if isinstance(slide, ExerciseSlide) and part.id not in described:
            for text in slide.materials:
                first.setdefault(str(text), text)
                users.setdefault(str(text), {})[" ".join(str(slide.title).split())] = None
    by_users: dict[str, list[Text | str]] = {}
    for said, titles in users.items():
        by_users.setdefault(" · ".join(titles), []).append(first[said])
    yield from by_users.items()


def _slides(setting: GuideSetting) -> Iterator[Slide]:
    for each in setting.plan:
        yield from (*each.slides, *each.reserve)


def _sheets(setting: GuideSetting) -> str:
    """Name the sheets that are handed out: that of the home task, and when to seek help."""
    models, home = setting.curriculum.models, setting.session.take_home
    sheet = models.get(home.sheet) if home else None
    titles = []
    if sheet is not None:
        titles.append(sheet.worksheet.title if sheet.worksheet else sheet.title)
    if "safety" in models and setting.for_patients:
        titles.append(models["safety"].title)
    return _quoted(titles)


def _posters(setting: GuideSetting) -> str:
    """Name the posters of the models that the slides show."""
    shown: dict[str, ModelContent] = {}
    for slide in _slides(setting):
        figures = [slide.figure]
        if isinstance(slide, ColumnsSlide):
            figures += [column.figure for column in slide.columns]
        for figure in figures:
            if figure and figure.model in setting.curriculum.course.poster_models:
                shown[figure.model] = setting.curriculum.models[figure.model]
    return _quoted([model.title for model in shown.values()])


def _quoted(titles: list[Text]) -> str:
    return " · ".join(f"”{' '.join(str(title).split())}”" for title in titles)
