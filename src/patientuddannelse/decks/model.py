"""A deck as data: slides with placeholders filled, art, reveal steps and speaker notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.decks.footer import foot_texts
from patientuddannelse.decks.layouts import SLIDE, layout
from patientuddannelse.diagnostics import Origin
from patientuddannelse.drawing.shapes import group, rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Role, TextBlock
from patientuddannelse.theme import PALETTE


@dataclass(frozen=True, slots=True)
class Fill:
    """Text for a placeholder of the slide's layout (``title``, ``body``, ``subtitle`` …).

    The block's box is where the text really stands; where it differs from the layout's box the
    slide carries its own position.
    """

    placeholder: str
    block: TextBlock


@dataclass(frozen=True, slots=True)
class Target:
    """What a click shows: a top-level group by name, or one paragraph of a placeholder."""

    name: str
    paragraph: int | None = None


@dataclass(frozen=True, slots=True)
class Click:
    """One click: everything that appears with it."""

    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class SpeakerNotes:
    """What the one who teaches needs: each kind of note, minutes, and the points taught."""

    say: tuple[Text, ...] = ()
    ask: tuple[Text, ...] = ()
    if_silent: tuple[Text, ...] = ()
    watch: tuple[Text, ...] = ()
    minutes: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide.

    ``elements`` stand in drawing order, which is also the reading order: placeholder fills and
    top-level groups (a group with role FIGURE has its alt text, DECORATIVE ones are skipped by
    screen readers, PLAIN groups hold readable text boxes). ``ground`` paints the whole slide
    where the layout's own ground is not wanted. Footer and slide number come from the layout.
    """

    id: str
    kind: str
    layout: str
    title: str
    elements: tuple[Fill | Group, ...]
    clicks: tuple[Click, ...] = ()
    notes: SpeakerNotes = SpeakerNotes()
    ground: Color | None = None
    footer: bool = True
    origin: Origin | None = None

    @property
    def scene(self) -> tuple[Item, ...]:
        """Return the whole picture as scene items, every reveal step shown."""
        return tuple(e.block if isinstance(e, Fill) else e for e in self.elements)

    def text_blocks(self) -> Iterator[TextBlock]:
        """Yield the texts of the placeholders."""
        for element in self.elements:
            if isinstance(element, Fill):
                yield element.block


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the plan: its name and how many slides it holds."""

    name: str
    slide_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck: id (``session_1``), slug of its file, title, footer text, sections and slides."""

    id: str
    slug: str
    title: str
    footer: str
    clinic: str
    language: str
    sections: tuple[Section, ...]
    slides: tuple[Slide, ...]

    def picture(self, slide: Slide) -> tuple[Item, ...]:
        """Return all that a slide shows: its ground, its scene, and the layout's own footer."""
        place = layout(slide.layout)
        ground = slide.ground or PALETTE[place.ground]
        page = group(
            rect(SLIDE.x, SLIDE.y, SLIDE.width, SLIDE.height, ground),
            name="slide ground",
            role=Role.DECORATIVE,
        )
        if not slide.footer:
            return (page, *slide.scene)
        number = self.slides.index(slide) + 1
        return (page, *slide.scene, *foot_texts(self.footer, number, dark=place.dark))
