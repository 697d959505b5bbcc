"""Writing the slides of a merged deck: new ones whole, and shapes into those that were edited."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from patientuddannelse.revision.layouts import Layouts
from patientuddannelse.revision.names import A, P
from patientuddannelse.revision.package import OFFICE, Package
from patientuddannelse.revision.paragraphs import put_paragraphs
from patientuddannelse.revision.plan import ShapeStep, Side, SlideStep, is_as_edited
from patientuddannelse.revision.reading import notes_body
from patientuddannelse.revision.shapes import (
    bodies,
    chosen,
    place_of,
    shapes_of,
    transform_of,
    whole,
    words_in,
)
from patientuddannelse.revision.state import Box, Slide
from patientuddannelse.revision.timing import Lines, led
from patientuddannelse.revision.words import Merged
from patientuddannelse.revision.writing import Changing, content_type, linked_ids

_SLIDE = "ppt/slides/slide1.xml"
_NOTES = "ppt/notesSlides/notesSlide1.xml"


class SlideWriter:
    """Writes slides into a deck; ``leads_to`` names each new slide's part in it."""

    def __init__(self, changing: Changing, new: Package, layouts: Layouts) -> None:
        """Take the deck that is changed and the one that its new parts come from."""
        self.changing, self.new, self.layouts = changing, new, layouts
        self.leads_to: Mapping[str, str] = {}

    def begin(self, step: SlideStep) -> str:
        """Add the part of a new slide, to be filled when all have one; return its name."""
        assert step.new is not None
        root = self.new.xml(step.new.part)
        return self.changing.add(_SLIDE, content_type(self.new, step.new.part), root)

    def fill(self, step: SlideStep, part: str) -> None:
        """Fill a new slide's part: its layout, notes, bitmaps and links."""
        slide = step.new
        assert slide is not None
        root = self.changing.root(part)
        layout = self.layouts.part_for(slide)
        self.changing.relate(part, f"{OFFICE}/slideLayout", layout)
        self.add_notes(slide, part)
        self.carry(root, slide.part, part)
        shapes = list(shapes_of(root.find(f"{P}cSld/{P}spTree")))
        self.place(zip(shapes, slide.shapes, strict=True), layout)
        _hide(root, hidden=step.hidden)

    def add_notes(self, slide: Slide, part: str) -> None:
        """Add the notes of a new slide, where the deck has a master for them."""
        page = self.new.related(slide.part, "notesSlide")
        package = self.changing.package
        master = package.related(package.main, "notesMaster")
        if not page or not master:
            return
        name = self.changing.add(_NOTES, content_type(self.new, page), self.new.xml(page))
        self.changing.relate(part, f"{OFFICE}/notesSlide", name)
        self.changing.relate(name, f"{OFFICE}/notesMaster", master)
        self.changing.relate(name, f"{OFFICE}/slide", part)

    def carry(self, element: Any, source: str, part: str) -> None:
        """Let relations that are named in new XML lead to the same from where it stands now."""
        known = self.new.relations(source)
        for each, name, value in linked_ids(element):
            relation = known.get(value)
            target = "" if relation is None else relation.target
            if relation is not None and relation.short == "slide":
                target = self.leads_to.get(target, "")
            elif relation is not None and relation.short == "image" and not relation.external:
                kind = content_type(self.new, target)
                target = self.changing.add_image(target, kind, self.new.parts[target])
            if relation is None or not target:
                each.getparent().remove(each)  # a link to a slide that is not there
                continue
            external = relation.external
            each.set(name, self.changing.relate(part, relation.kind, target, external=external))

    def place(self, shapes: Any, layout: str) -> None:
        """Write out where new shapes stand that their layout does not place here."""
        places = self.layouts.places(layout)
        for element, shape in shapes:
            inner = chosen(element)
            place = place_of(inner)
            if place and place not in places and transform_of(inner) is None and shape.box:
                _set_box(inner, shape.box)

    def merge(self, step: SlideStep, part: str) -> None:
        """Change an edited slide as its step says."""
        assert step.edited is not None
        assert step.new is not None
        root, source = self.changing.root(part), self.new.xml(step.new.part)
        if step.layout is Side.NEW:
            self.changing.point(part, "slideLayout", self.layouts.part_for(step.new))
        merging = _Shapes(self, step, part, root, source)
        merging.write()
        if step.ground is Side.NEW:
            _set_ground(root, source)
        merging.animate()
        self.merge_notes(step, part)
        _hide(root, hidden=step.hidden)

    def merge_notes(self, step: SlideStep, part: str) -> None:
        """Write the merged notes."""
        if step.notes is None or step.new is None:
            return
        page = self.changing.package.related(part, "notesSlide")
        if not page:
            self.add_notes(step.new, part)
            return
        ours = self.new.related(step.new.part, "notesSlide")
        body = notes_body(self.changing.root(page))
        if body is not None and ours:
            new = notes_body(self.new.xml(ours))
            put_paragraphs(body, deepcopy(body), new, step.notes, styled=False)


class _Shapes:
    """The shapes of one slide while they are merged."""

    def __init__(
        self, writer: SlideWriter, step: SlideStep, part: str, root: Any, source: Any
    ) -> None:
        assert step.edited is not None
        assert step.new is not None
        self.writer, self.step, self.part = writer, step, part
        self.edited, self.new = step.edited, step.new
        self.root, self.source = root, source
        self.tree = root.find(f"{P}cSld/{P}spTree")
        self.theirs = list(shapes_of(self.tree))
        self.ours = list(shapes_of(source.find(f"{P}cSld/{P}spTree")))
        self.last = max((whole(each.get("id")) for each in root.iter(f"{P}cNvPr")), default=1)
        self.layout = writer.changing.package.related(part, "slideLayout")
        for each in writer.changing.related(part).values():
            if each.short == "slideLayout":
                self.layout = each.target

    def write(self) -> None:
        """Put the shapes in order, each from where its step says."""
        merged = [self.shape(each) for each in self.step.shapes]
        for each in self.theirs:
            self.tree.remove(each)
        end = self.tree.find(f"{P}extLst")
        for each in merged:
            if end is None:
                self.tree.append(each)
            else:
                end.addprevious(each)

    def shape(self, step: ShapeStep) -> Any:
        if step.new is None or (step.edited is not None and is_as_edited(step)):
            assert step.edited is not None
            return self.theirs[step.edited]
        if step.edited is None:
            return self.taken(step.new)
        theirs, number = self.theirs[step.edited], self.edited.shapes[step.edited].number
        own = theirs if step.drawn is Side.EDITED else self.taken(step.new, number)
        if step.words is not None:
            self.word(own, deepcopy(theirs), self.ours[step.new], step)
        if step.box is not step.drawn:
            shape = (
                self.new.shapes[step.new]
                if step.box is Side.NEW
                else self.edited.shapes[step.edited]
            )
            if shape.box is not None:
                _set_box(chosen(own), shape.box)
        return own

    def taken(self, index: int, number: int = 0) -> Any:
        """Return a new shape with numbers that are free here; ``number`` is its own."""
        made = deepcopy(self.ours[index])
        for each in made.iter(f"{P}cNvPr"):
            if number:
                each.set("id", str(number))
                number = 0
            else:
                self.last += 1
                each.set("id", str(self.last))
        self.writer.carry(made, self.new.part, self.part)
        self.writer.place([(made, self.new.shapes[index])], self.layout)
        return made

    def word(self, own: Any, theirs: Any, ours: Any, step: ShapeStep) -> None:
        """Write the merged texts of a shape."""
        assert step.words is not None
        places, edited, new = (_texts(chosen(each)) for each in (own, theirs, ours))
        for i, words in enumerate(step.words):
            if i < len(places):
                before = edited[i] if i < len(edited) else None
                after = new[i] if i < len(new) else None
                put_paragraphs(places[i], before, after, words, styled=step.styled)

    def animate(self) -> None:
        """Give the slide the animation of one side, led to the shapes that are there."""
        side = self.step.moves
        origin = self.root if side is Side.EDITED else self.source
        timing, old = origin.find(f"{P}timing"), self.root.find(f"{P}timing")
        shapes = {whole(_properties(each).get("id")): each for each in shapes_of(self.tree)}
        numbers, lines = self.led_to(side)
        made = None if timing is None else led(timing, numbers, lines, shapes)
        if old is not None:
            self.root.remove(old)
        if made is not None:
            end = self.root.find(f"{P}extLst")
            if end is None:
                self.root.append(made)
            else:
                end.addprevious(made)

    def led_to(self, side: Side) -> tuple[dict[int, int], Lines]:
        """Return where the shapes and paragraphs of one side went."""
        elements = list(shapes_of(self.tree))
        numbers: dict[int, int] = {}
        lines: dict[int, dict[int, int]] = {}
        for step, element in zip(self.step.shapes, elements, strict=True):
            index = step.edited if side is Side.EDITED else step.new
            if index is None:
                continue
            slide = self.edited if side is Side.EDITED else self.new
            before = slide.shapes[index].number
            numbers[before] = whole(_properties(element).get("id"))
            if step.words is not None and len(step.words) == 1:
                lines[before] = _lines(step.words[0], side)
        return numbers, lines


def _lines(words: Merged, side: Side) -> dict[int, int]:
    """Return where each paragraph of one side went."""
    found = {}
    for i, piece in enumerate(words.pieces):
        at = piece.edited if side is Side.EDITED else piece.new
        if at is not None:
            found[at] = i
    return found


def _properties(element: Any) -> Any:
    return next(element.iter(f"{P}cNvPr"))


def _texts(element: Any) -> list[Any]:
    """Return the texts of a shape that are not empty, else the first place for one."""
    every = list(bodies(element))
    return [each for each in every if words_in(each)] or every[:1]


def _set_box(element: Any, box: Box) -> None:
    """Write where a shape stands; a group is scaled, since its parts keep their own lengths."""
    found = transform_of(element)
    if found is None:
        look = element.find(f"{P}spPr")
        if look is None:
            return
        found = look.makeelement(f"{A}xfrm", {})
        look.insert(0, found)
        found.append(found.makeelement(f"{A}off", {}))
        found.append(found.makeelement(f"{A}ext", {}))
    at, size = found.find(f"{A}off"), found.find(f"{A}ext")
    at.set("x", str(box.x))
    at.set("y", str(box.y))
    size.set("cx", str(box.width))
    size.set("cy", str(box.height))
    if box.turn:
        found.set("rot", str(box.turn))
    elif "rot" in found.attrib:
        del found.attrib["rot"]


def _set_ground(root: Any, source: Any) -> None:
    common = root.find(f"{P}cSld")
    old, new = common.find(f"{P}bg"), source.find(f"{P}cSld/{P}bg")
    if old is not None:
        common.remove(old)
    if new is not None:
        common.insert(0, deepcopy(new))


def _hide(root: Any, *, hidden: bool) -> None:
    if hidden:
        root.set("show", "0")
    elif "show" in root.attrib:
        del root.attrib["show"]
