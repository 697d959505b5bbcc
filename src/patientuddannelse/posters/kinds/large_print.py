"""Large print: the front in large type; where that does not fit, over more pages.

First everything on one page. Then the figure has its page alone, and lead and question follow on
the next. A figure that consists of pictures of their own has a page for each of them. At last what
is too long for large type leaves the figure: a letter stands in its place, and the words follow on
the next pages by their letters, in reading order. Nothing is smaller than the least large size but
page furniture, and no word is lost.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.illustrations import Illustration
from patientuddannelse.languages import language
from patientuddannelse.posters.blank import emptied
from patientuddannelse.posters.footer import Footer
from patientuddannelse.posters.kinds.front import compose_front, poster_stage
from patientuddannelse.posters.kinds.word_pages import Entry, word_pages
from patientuddannelse.posters.legible import all_legible
from patientuddannelse.posters.lettering import lettered
from patientuddannelse.posters.model import Poster, Sheet
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Item, Path, Role
from patientuddannelse.scene.walk import extent_of, leaves, text_blocks
from patientuddannelse.text.fitting import Typesetter
from patientuddannelse.theme import LARGE_PRINT, Edition, poster_type

_TRIES = (LARGE_PRINT, 1.15, 1.0)
"""How much larger than on the normal sheet; the floor of large print holds for all."""

_LEAST_ART = 0.6
"""How much of its width and height art must keep."""

_LEAST_AREA = 0.5
"""How much of its area art must keep on a page of its own."""


@dataclass(frozen=True, slots=True)
class Fronts:
    """Composes the front of one model for a sheet and an edition, in any size of type."""

    content: ModelContent
    illustration: Illustration
    footer: Footer
    sheet: Sheet
    typesetter: Typesetter
    language: str
    edition: Edition

    def front(self, *, large: float, alone: bool = False) -> Poster:
        """Compose the front in some size; ``alone`` leaves lead and question to later pages."""
        lead = Text("") if alone else self.content.lead
        return self.page(None, lead, large=large, ends=not alone)

    def page(
        self, steps: tuple[str, ...] | None, lead: Text, *, large: float, ends: bool
    ) -> Poster:
        """Compose some steps of the figure (None: all); ``ends``: the foot asks the question."""
        footer = self.footer
        if not ends:
            footer = replace(footer, question=Text(""), safety_line="", link="")
        front = compose_front(
            self.content, lead, self.illustration, footer, self.sheet, self.typesetter,
            self.language, self.edition, poster_type(self.sheet.name, large), steps,
        )  # fmt: skip
        if self.edition.fill == "full":
            return front
        stage = poster_stage(self.sheet, self.typesetter, self.edition)
        return with_figure(front, emptied(figure_of(front), self.content.examples(), stage))


def compose_large(fronts: Fronts) -> Poster:
    """Compose the front in large print: one page where that is possible, else more."""
    normal = figure_of(fronts.front(large=0.0))
    for alone in (False, True):
        for size in _TRIES:
            front = fronts.front(large=size, alone=alone)
            if _is_good(front, normal):
                return _with_words(front, (), fronts) if alone else front
    return _parted(fronts, normal) or _lettered(fronts)


def _parted(fronts: Fronts, normal: Group) -> Poster | None:
    """Compose each picture of the figure on a page; None if one has no room or words are lost.

    The lead stands on the first page and the question on the last, or both follow.
    """
    count = len(fronts.illustration.pages)
    for ends in (True, False) if count else ():
        pages = [_picture(fronts, normal, i, ends=ends) for i in range(count)]
        good = [page for page in pages if page]
        found = sum((words_in(figure_of(page)) for page in good), Counter[str]())
        if len(good) < count or words_in(normal) - found:
            continue
        front = replace(good[0], later=tuple(good[1:]))
        return front if ends else _with_words(front, (), fronts)
    return None


def _picture(fronts: Fronts, normal: Group, number: int, *, ends: bool) -> Poster | None:
    """Compose one of the pictures in the largest type that has room; None if there is none."""
    pages = fronts.illustration.pages
    count = len(pages) + (not ends)
    later = Text(language(fronts.language).page_text(number + 1, count))
    first = fronts.content.lead if ends else Text("")
    lead, last = (later if number else first), ends and number == len(pages) - 1
    for size in _TRIES:
        page = fronts.page(pages[number], lead, large=size, ends=last)
        if all_legible(page.scene, page.sheet.trim) and _is_large(figure_of(page), normal):
            return page
    return None


def _is_large(figure: Group, normal: Group) -> bool:
    """Say whether art that may have another shape on a page of its own is as large as it must.

    What counts is the largest piece of every part: a page may show fewer of its pieces.
    """
    sizes, now = _areas(normal), _areas(figure)
    return all(now[name] > _LEAST_AREA * area for name, area in sizes.items() if name in now)


def _lettered(fronts: Fronts) -> Poster:
    """Compose the figure with letters for its small words, and the words on later pages."""
    plain = fronts.front(large=0.0, alone=True)
    stage = poster_stage(fronts.sheet, fronts.typesetter, fronts.edition)
    front = plain
    for enlarge in (True, False):
        figure, entries = lettered(figure_of(plain), stage, enlarge=enlarge)
        front = with_figure(plain, figure)
        if all_legible(front.scene, fronts.sheet.trim):
            break
    return _with_words(front, entries, fronts)


def figure_of(poster: Poster) -> Group:
    """Return the figure of a front."""
    return next(
        item for item in poster.scene if isinstance(item, Group) and item.role is Role.FIGURE
    )


def with_figure(poster: Poster, figure: Group) -> Poster:
    """Return a front with another figure in its place."""
    old = figure_of(poster)
    scene = tuple(figure if item is old else item for item in poster.scene)
    return replace(poster, scene=scene)


def _with_words(front: Poster, entries: Sequence[Entry], fronts: Fronts) -> Poster:
    """Add the pages of words: the lead, what the letters stand for, and the question."""
    content, footer = fronts.content, fronts.footer
    stage = poster_stage(fronts.sheet, fronts.typesetter, fronts.edition)
    pages = word_pages(
        content.title,
        [
            *([Entry("", (content.lead,))] if content.lead else []),
            *entries,
            *([Entry("", (footer.question,), (700,), asks=True)] if footer.question else []),
            *([Entry("", (Text(footer.safety_line),), (700,))] if footer.safety_line else []),
        ],
        replace(footer, question=Text(""), safety_line=""),
        stage,
        poster_stage(fronts.sheet, fronts.typesetter, replace(fronts.edition, type_size="normal")),
        language(fronts.language),
        first=len(front.fronts) + 1,
    )
    later = tuple(replace(front, scene=scene, later=()) for scene in pages)
    return replace(front, later=(*front.later, *later))


def _is_good(front: Poster, normal: Group) -> bool:
    """Say whether all words are there and can be read, and no picture is squeezed or left out."""
    figure = figure_of(front)
    if words_in(figure) != words_in(normal) or not all_legible(front.scene, front.sheet.trim):
        return False
    sizes, now = art_sizes(normal), art_sizes(figure)
    return all(
        name in now
        and now[name].width > _LEAST_ART * box.width
        and now[name].height > _LEAST_ART * box.height
        for name, box in sizes.items()
    )


def art_sizes(figure: Group) -> dict[str, Rect]:
    """Return how large the art of every part is."""
    boxes = {part.name: _art(part) for part in figure.items if isinstance(part, Group)}
    return {name: box for name, box in boxes.items() if box}


def _areas(figure: Group) -> dict[str, float]:
    """Return the area of the largest piece of art in every part."""
    areas = {}
    for part in figure.items:
        if isinstance(part, Group):
            boxes = [_art(replace(part, items=(piece,))) for piece in part.items]
            areas[part.name] = max((box.width * box.height for box in boxes if box), default=0.0)
    return {name: area for name, area in areas.items() if area}


def _art(part: Group) -> Rect | None:
    """Return the box around what a part draws, its words aside."""
    return extent_of((leaf, at) for leaf, at in leaves([part]) if isinstance(leaf, Path))


def words_in(item: Item) -> Counter[str]:
    """Count the words of a picture, however they are broken."""
    return Counter(
        word
        for block in text_blocks([item])
        for word in block.text.replace("\u00ad", "").replace("\n", " ").split()
    )
