"""From a session to its booklet: which sessions have one, and its pages on a sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from patientuddannelse.curriculum.kept import asked_within
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.booklet import Booklet
from patientuddannelse.curriculum.models.safety import SafetyContent
from patientuddannelse.curriculum.models.session import Session
from patientuddannelse.curriculum.models.slides import (
    ColumnsSlide,
    Figure,
    RecapSlide,
    SignpostSlide,
    TitleSlide,
)
from patientuddannelse.curriculum.models.where_to_get_help import WhereToGetHelpContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField
from patientuddannelse.dataclass import dataclass
from patientuddannelse.documents.booklet.figures import (
    FigurePages,
    answer_field,
    cover,
    figure_pages,
)
from patientuddannelse.documents.booklet.help import help_blocks
from patientuddannelse.documents.booklet.home import home_pages
from patientuddannelse.documents.booklet.notes import notes_page, page_with_notes
from patientuddannelse.documents.booklet.reading import reading_blocks
from patientuddannelse.documents.flow import Block, blocks_of
from patientuddannelse.documents.handout import Handout, handout
from patientuddannelse.documents.model import Document
from patientuddannelse.posters.imprint import imprinted
from patientuddannelse.posters.model import A5, SHEETS, Sheet
from patientuddannelse.posters.parts import Piece, Stack, air_to_fill
from patientuddannelse.posters.safety_box import safety_box
from patientuddannelse.scene.primitives import Item
from patientuddannelse.units import mm

_MARGIN = {"a4": mm(15), "a5": mm(12)}
_ALWAYS = ("safety", "where_to_get_help")  # models that every booklet ends with
Page = tuple[Item, ...]


def booklet_sessions(curriculum: Curriculum) -> tuple[Session, ...]:
    """Return the sessions that have a booklet: those after which there is something to do."""
    if curriculum.booklet is None:
        return ()
    return tuple(
        each
        for each in curriculum.sessions.values()
        if each.take_home and each.audience == "patients"
    )


def compose_booklet(curriculum: Curriculum, session: Session) -> Document:
    """Compose the booklet on A4, a page after the other."""
    made = _Booklet.on(SHEETS["a4"], curriculum, session)
    return made.document(made.pages(notes=0), "")


def compose_folded(curriculum: Curriculum, session: Session) -> Document:
    """Compose the booklet on A5, its pages a multiple of four, to be folded out of A4 sheets."""
    made = _Booklet.on(A5, curriculum, session)
    pages = made.pages(notes=0)
    pages = made.pages(notes=-len(pages) % 4)
    return replace(made.document(pages, "-a5"), folded=True)


def shown_figures(curriculum: Curriculum, session: Session) -> tuple[Figure, ...]:
    """Return the main figures: those of the session's list, or the posters that its slides show."""
    if session.booklet.figures:
        return session.booklet.figures
    posters = dict.fromkeys(curriculum.course.poster_models)
    found = {
        name: Figure(model=name)
        for slide in session.slides()
        if not isinstance(slide, SignpostSlide | RecapSlide)
        for name in (
            [slide.figure.model] if slide.figure else
            [each.figure.model for each in slide.columns if each.figure]
            if isinstance(slide, ColumnsSlide) else []
        )
        if name in posters and name in curriculum.models and name != "where_to_get_help"
    }  # fmt: skip
    return tuple(found.values())


@dataclass(frozen=True, slots=True)
class _Booklet:
    """The booklet of one session as it is composed."""

    curriculum: Curriculum
    session: Session
    words: Booklet
    handout: Handout

    @classmethod
    def on(cls, sheet: Sheet, curriculum: Curriculum, session: Session) -> _Booklet:
        words = curriculum.booklet
        assert words is not None, "there is no booklet.yaml"
        shown = shown_figures(curriculum, session)
        contents = [curriculum.models[each.model] for each in shown]
        home = session.take_home
        contents += [curriculum.models[home.sheet]] if home else []
        contents += [each for name in _ALWAYS if (each := curriculum.models.get(name))]
        slug = f"{session.slug}-{words.slug}"
        imprint = imprinted(curriculum, slug, words, session, *contents)
        return cls(
            curriculum, session, words, handout(curriculum, sheet, _MARGIN[sheet.name], imprint)
        )

    def document(self, pages: Sequence[Page], suffix: str) -> Document:
        return self.handout.document(
            self.curriculum,
            pages,
            document=f"booklets/{self.session.session}",
            kind="booklet",
            folder="booklets",
            slug=f"{self.session.slug}-{self.words.slug}{suffix}",
            title=f"{self.words.name} – {self.session.shown_as}",
        )

    def pages(self, notes: int) -> list[Page]:
        """Compose all pages, and as many pages of notes besides."""
        return [
            *self.kept("cover", _Booklet.cover),
            *self.kept("figures", _Booklet.figures),
            *self.kept("reading", _Booklet.reading),
            *self.kept("questions", _Booklet.questions),
            *self.kept("home", _Booklet.home),
            *(notes_page(self.handout, self.words, number) for number in range(2, 2 + notes)),
            *self.kept("help", _Booklet.help),
            *self.kept("safety", _Booklet.safety),
        ]

    def kept(self, name: str, compose: Callable[[_Booklet], Iterable[Page]]) -> tuple[Page, ...]:
        """Compose some pages, kept by themselves."""

        def composed(curriculum: Curriculum, _before: object) -> tuple[Page, ...]:
            return tuple(compose(self.read_in(curriculum)))

        return asked_within(self.curriculum, name, composed, (self.handout, self.handout.area))

    def read_in(self, curriculum: Curriculum) -> _Booklet:
        """Return the same booklet of the same curriculum, read by somebody else."""
        if curriculum is self.curriculum:
            return self
        words, session = curriculum.booklet, curriculum.sessions[self.session.session]
        assert words is not None
        return _Booklet(curriculum, session, words, self.handout)

    def cover(self) -> Iterator[Page]:
        session, models = self.session, self.curriculum.models
        titles = (each.figure for each in session.slides() if isinstance(each, TitleSlide))
        shown = (session.booklet.cover, *titles, *shown_figures(self.curriculum, session))
        yield cover(
            self.curriculum.course.title,
            session.shown_as,
            self.words.yours,
            (self.words.goals, [goal.text for goal in session.goals]),
            [(models[each.model], each) for each in shown if each],
            self.handout,
        )

    def figures(self) -> Iterator[Page]:
        """Yield a page for each figure, or more."""
        for _, made in self.shown():
            yield from made.scenes

    def shown(self) -> Iterator[tuple[ModelContent, FigurePages]]:
        """Yield the models that have a figure, each with its pages."""
        for shown in shown_figures(self.curriculum, self.session):
            content = self.curriculum.models[shown.model]
            yield content, figure_pages(content, shown, self.handout)

    def reading(self) -> Sequence[Page]:
        """Compose the session's short texts, each under its heading, and notes on what is left."""
        switches, made = self.curriculum.clinic.switches, self.handout
        texts = [each for each in self.session.reading if switches.allow(each.only_if)]
        if not texts:
            return []
        blocks = tuple(reading_blocks(self.words.reading, texts, made))
        *full, last = made.paged(blocks)
        noted = page_with_notes(made, last, self.words, 0)
        return [*map(made.page, full), noted] if noted else made.pages(blocks)

    def questions(self) -> Sequence[Page]:
        """Compose the session's questions, each with three lines, or two if that saves a page.

        Those of the figures stand here where they have no room on their pages.
        """
        unanswered = (content for content, made in self.shown() if not made.asks)
        asked = {str(content.question): answer_field(content, 2) for content in unanswered}
        for i, text in enumerate(self.session.discussion, 1):
            field = WorksheetField(id=f"question_{i}", label=text, kind="lines")
            asked.setdefault(str(text), field)
        if not asked:
            return []
        title = self.handout.titled(self.words.questions, self.words.questions_text)
        tried = [
            self.handout.pages([*title, *self.handout.places(self._with_lines(asked, lines))])
            for lines in (3, 2)
        ]
        return min(tried, key=len)

    @staticmethod
    def _with_lines(asked: Mapping[str, WorksheetField], lines: int) -> list[WorksheetField]:
        return [field.model_copy(update={"rows": lines}) for field in asked.values()]

    def home(self) -> Sequence[Page]:
        """Compose the task until next time, the next small step, and notes."""
        models = self.curriculum.models
        return home_pages(self.session.take_home, models, self.words, self.handout)

    def help(self) -> Sequence[Page]:
        """Compose where to get help."""
        content = self.curriculum.models.get("where_to_get_help")
        if not isinstance(content, WhereToGetHelpContent):
            return ()
        return self.handout.pages(help_blocks(content, self.handout))

    def safety(self) -> Sequence[Page]:
        """Compose when to seek help: the back of the booklet, where it is found at once."""
        return self.handout.pages(self._safety_blocks())

    def _safety_blocks(self) -> Iterator[Block]:
        """Yield the safety box: in one piece if a page can hold it."""
        content, made = self.curriculum.models.get("safety"), self.handout
        if isinstance(content, SafetyContent):
            stage = made.titles_as("h2")
            box = safety_box(
                content, self.curriculum.clinic, made.labels, stage, made.area.width, fillable=True
            )
            air = air_to_fill(box, made.area.height)
            if air is not None:
                yield Block(Piece((box.draw(0.0, 0.0, air),), box.height(air)))
            elif isinstance(box, Stack):
                yield from blocks_of(box, 0.0, keep_first=True)
