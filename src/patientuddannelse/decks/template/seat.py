"""A slide that has its seat on a clinic's template: what goes where, and what that looks like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Fill, Hotspot
from patientuddannelse.decks.template.model import HostLayout, Place, Template
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.scene.geometry import Matrix, Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Item, TextBlock
from patientuddannelse.scene.walk import text_blocks
from patientuddannelse.theme import PALETTE

Element = Fill | Group | Hotspot


@dataclass(frozen=True, slots=True)
class Head:
    """Text in the template's own manner: its place, the text, its size where it is not the
    place's own, and its box where that is another."""

    place: Place
    texts: tuple[str, ...]
    size: float
    block: TextBlock

    @property
    def own_size(self) -> float | None:
        """Return the size if it is smaller than the template's, or if its styles do not say."""
        look = self.place.look
        return self.size if self.size < look.size - 0.01 or not look.stated else None

    @property
    def own_box(self) -> Rect | None:
        """Return the box if it is another than the template's."""
        return self.block.box if self.block.box != self.place.box else None


@dataclass(frozen=True, slots=True)
class Seat:
    """A slide on a template: ``matrix`` takes ``elements`` from 960 x 540 pt to its page.

    ``head`` is the title, or what stands in its place where the picture holds the slide's title;
    there is none where the layout has no title. ``fills`` are the placeholders of the words that
    have one, by our name for them.
    """

    layout: HostLayout
    head: Head | None
    subtitle: Head | None
    panel: tuple[Rect, Color] | None
    matrix: Matrix
    elements: tuple[Element, ...]
    fills: dict[str, Place]
    furniture: tuple[Head, ...]
    note: TextBlock | None = None

    @property
    def least_size(self) -> float:
        """Return the size of the smallest words, in points of the template."""
        sizes = [
            paragraph.size
            for block in text_blocks(scene_of(self.elements))
            for paragraph in block.paragraphs
        ]
        return min(sizes, default=99.0) * self.matrix.scale

    def picture(self, template: Template) -> tuple[Item, ...]:
        """Return what the slide shows, save for what the template draws itself."""
        page = Rect(0, 0, template.width, template.height)
        ground = self.layout.ground or PALETTE["white"]
        items: list[Item] = [rect(page.x, page.y, page.width, page.height, ground)]
        if self.panel:
            box, color = self.panel
            items.append(rect(box.x, box.y, box.width, box.height, color))
        foot = (each for each in self.furniture if each.place.kind != "dt")  # no date is known yet
        items += [each.block for each in (self.head, self.subtitle, *foot) if each]
        items += [self.note] if self.note else []
        items.append(Group(tuple(scene_of(self.elements)), transform=self.matrix))
        return tuple(items)


def scene_of(elements: Iterable[Element]) -> Iterator[Item]:
    """Yield what is seen of elements; places to click are not."""
    for each in elements:
        if isinstance(each, Fill):
            yield each.block
        elif isinstance(each, Group):
            yield each
