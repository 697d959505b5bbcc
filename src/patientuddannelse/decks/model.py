"""A deck as data: slides with placeholders filled, art, reveal steps and speaker notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from enum import StrEnum

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.footer import FOOT_TEXTS, foot_texts
from patientuddannelse.decks.layouts import SLIDE, layout
from patientuddannelse.decks.template.model import Template
from patientuddannelse.diagnostics import Origin
from patientuddannelse.drawing.page_ground import page_ground
from patientuddannelse.once_each import Known
from patientuddannelse.revision.state import Asked
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, Path, TextBlock
from patientuddannelse.theme import PALETTE


@dataclass(frozen=True, slots=True)
class Fill:
    """Text for a placeholder of the slide's layout (``title``, ``body``, ``subtitle`` …).

    The block's box is where the text really stands; where it differs from the layout's box the
    slide carries its own position.
    """

    placeholder: str
    block: TextBlock


def moved(fill: Fill, down: float) -> Fill:
    """Return a fill further down."""
    box = fill.block.box
    return Fill(fill.placeholder, fill.block.at(box.x, box.y + down))


@dataclass(frozen=True, slots=True)
class Target:
    """What a click shows: a top-level group by name, or one paragraph of a placeholder."""

    name: str
    paragraph: int | None = None


class Entrance(StrEnum):
    """How something appears: it fades in, or is simply there."""

    FADE = "fade"
    APPEAR = "appear"


@dataclass(frozen=True, slots=True)
class Click:
    """One click: everything that appears with it.

    ``turns_page`` says that paper shows what stood there before on a page of its own: the steps of
    a figure, an answer. The items of a list share a page.
    """

    targets: tuple[Target, ...]
    entrance: Entrance = Entrance.FADE
    turns_page: bool = False


@dataclass(frozen=True, slots=True)
class Hotspot:
    """A place that can be clicked, invisible over what it belongs to.

    ``label`` is what a screen reader says; ``to`` is the id of the slide that a link leads to.
    """

    name: str
    box: Rect
    label: str
    to: str = ""


Element = Fill | Group | Hotspot
"""What stands on a slide."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a click on a hotspot shows, whatever the slide's own clicks have shown."""

    hotspot: str
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Countdown:
    """Minutes that run down on the slide, by themselves or from a click on a hotspot.

    ``gauge`` is the group that is wiped away in that time, ``dial`` says that it goes round.
    ``faces`` are groups over one another, each as it stands when that many minutes are left: the
    first lies on top and goes after a minute, the last stays.
    """

    minutes: int
    gauge: str
    faces: tuple[str, ...]
    dial: bool = False
    hotspot: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerNotes:
    """What the one who teaches needs: each kind of note, when it is, and the points taught."""

    say: tuple[Text, ...] = ()
    ask: tuple[Text, ...] = ()
    if_silent: tuple[Text, ...] = ()
    watch: tuple[Text, ...] = ()
    time: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Composition(Known):
    """A slide as its kind composes it; furniture and notes are the same for every kind.

    ``ground`` paints the whole slide where the layout's own ground is not wanted, ``band`` that
    behind the footer, over art that reaches further down. ``signed`` says that a slide without a
    footer shows at its foot whose it is and who approved the course.
    """

    layout: str
    elements: tuple[Element, ...]
    clicks: tuple[Click, ...] = ()
    ground: Color | None = None
    footer: bool = True
    signed: bool = False
    band: str = ""
    title: Text | None = None
    triggers: tuple[Trigger, ...] = ()
    countdown: Countdown | None = None


@dataclass(frozen=True, slots=True)
class Slide(Known):
    """One slide: what its kind composed, and the foot that stands under it.

    Footer and slide number come from the layout. A ``hidden`` slide is kept in reserve: a slide
    show passes over it.
    """

    id: str
    kind: str
    title: str
    composed: Composition
    foot: tuple[Element, ...] = ()
    notes: SpeakerNotes = SpeakerNotes()
    origin: Origin | None = None
    hidden: bool = False

    @property
    def elements(self) -> tuple[Element, ...]:
        """Return what stands on it in drawing order, which is also the reading order.

        That are placeholder fills, top-level groups (a group with role FIGURE has its alt text,
        DECORATIVE ones are skipped by screen readers, PLAIN groups hold readable text boxes) and
        hotspots.
        """
        return self.composed.elements + self.foot

    @property
    def layout(self) -> str:
        """Return the key of its layout."""
        return self.composed.layout

    @property
    def clicks(self) -> tuple[Click, ...]:
        """Return its reveal steps."""
        return self.composed.clicks

    @property
    def triggers(self) -> tuple[Trigger, ...]:
        """Return what clicks on hotspots show."""
        return self.composed.triggers

    @property
    def countdown(self) -> Countdown | None:
        """Return its minutes that run down, if it has some."""
        return self.composed.countdown

    @property
    def ground(self) -> Color | None:
        """Return what paints it, where that is not the layout's own ground."""
        return self.composed.ground

    @property
    def footer(self) -> bool:
        """Say whether the layout's own foot is shown."""
        return self.composed.footer

    @property
    def scene(self) -> tuple[Item, ...]:
        """Return the whole picture as scene items, every reveal step shown."""
        return _scene(self.elements)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the plan: its name and the slides it holds."""

    name: str
    slide_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck: id (``session_1``), slug of its file, title, footer text, sections and slides.

    ``variant`` names the edition: "" is the one that is shown, ``print`` the one on paper.
    ``for_clinicians`` says that colleagues see it, not patients.
    ``template`` is the clinic's own, in which room for titles is left out of the slides; ``asked``
    what the deck was asked for with.
    """

    id: str
    slug: str
    title: str
    footer: str
    clinic: str
    language: str
    sections: tuple[Section, ...]
    slides: tuple[Slide, ...]
    variant: str = ""
    for_clinicians: bool = False
    template: Template | None = None
    asked: Asked = field(default_factory=Asked)

    def picture(self, slide: Slide, *, foot_words: bool = True) -> tuple[Item, ...]:
        """Return all that a slide shows: its ground, its scene, and the layout's own footer.

        Without ``foot_words`` there is nothing to read in the foot of our own layouts.
        """
        if self.template is not None:
            from patientuddannelse.decks.template.seating import slide_picture

            return slide_picture(self, slide, self.template)
        place = layout(slide.layout)
        page = page_ground(SLIDE, slide.ground or PALETTE[place.ground], "slide ground")
        if not foot_words:
            return (page, *_scene(slide.composed.elements), *_wordless(_scene(slide.foot)))
        if not slide.footer:
            return (page, *slide.scene)
        texts = foot_texts(self.footer, self.number_of(slide), dark=place.dark)
        return (page, *slide.scene, *texts)

    def foot_items(self, slide: Slide) -> int:
        """Return how many of the last items of a slide's picture are its foot.

        None in a clinic's own template, which has one of its own.
        """
        if self.template is not None:
            return 0
        return len(_scene(slide.foot)) + (FOOT_TEXTS if slide.footer else 0)

    def number_of(self, slide: Slide) -> int:
        """Return where a slide stands, from 1, by its id: to compare slides takes long."""
        return [each.id for each in self.slides].index(slide.id) + 1


def _scene(elements: Iterable[Element]) -> tuple[Item, ...]:
    """Return what is seen of some elements."""
    return tuple(
        each.block if isinstance(each, Fill) else each
        for each in elements
        if not isinstance(each, Hotspot)
    )


def _wordless(items: Iterable[Item]) -> Iterator[Item]:
    """Yield what is painted of a foot: neither words nor the clinic's logo."""
    for item in items:
        if isinstance(item, Group):
            yield replace(item, items=tuple(each for each in item.items if isinstance(each, Path)))
