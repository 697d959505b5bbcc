"""The structure of a file for those who listen to it: what is a heading, a paragraph, a figure.

While pages are drawn, ``Structure`` notes which stretch of a content stream belongs to which
element; afterwards ``write_tags`` writes the tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from typing import TYPE_CHECKING

from patientuddannelse.dataclass import dataclass
from patientuddannelse.render.pdf.bookmarks import add_bookmarks
from patientuddannelse.render.pdf.form_fields import Form
from patientuddannelse.render.pdf.syntax import array, string
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field

if TYPE_CHECKING:
    from patientuddannelse.render.pdf.file import Page, PdfFile, Written


@dataclass(slots=True, eq=False)
class Element:
    """A node of the tree: its tag, its place in the reading order, the stretches it is made of.

    ``rank`` sorts before the order of drawing, on its page. ``box`` (PDF coordinates) and ``alt``
    are for figures; ``form_field`` is the field that an element with the tag Form stands for;
    ``words`` and ``top`` (PDF coordinates) are those of a heading.
    An element with a ``parent`` is one of its ``kids``: an item in a list, the body of an item.
    Once it is ``placed``, what follows is read after it.
    """

    tag: str
    alt: str = ""
    box: Rect | None = None
    rank: int = 2
    page: int = 0
    form_field: Field | None = None
    parent: Element | None = None
    placed: bool = False
    words: str = ""
    top: float = 0.0
    stretches: list[tuple[int, int]] = field(default_factory=list)
    kids: list[Element] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was drawn that belongs to it."""
        return not (self.stretches or self.kids or self.form_field)


class Structure:
    """The elements of a file, and for each page which of them owns its numbered stretches."""

    def __init__(self) -> None:
        """Start with no page."""
        self.elements: list[Element] = []
        self.pages: list[list[Element]] = []

    def begin_page(self) -> None:
        """Count stretches from 0 again."""
        self.pages.append([])

    def begin(self, element: Element | None) -> str:
        """Return the operator that opens a stretch of an element, or of what is not read out."""
        if element is None:
            return "/Artifact BMC"
        self.reserve(element)
        owners = self.pages[-1]
        element.stretches.append((len(self.pages) - 1, len(owners)))
        owners.append(element)
        return f"/{element.tag} <</MCID {len(owners) - 1}>> BDC"

    def place(self, form_field: Field, box: Rect, parent: Element | None = None) -> None:
        """Let a form field be read where the drawing stands now; ``box`` in PDF coordinates."""
        self.reserve(Element("Form", box=box, form_field=form_field, parent=parent))

    def reserve(self, element: Element) -> None:
        """Let an element be read where the drawing stands now, unless it has its place.

        The label of an item is read before its body, whichever is drawn first.
        """
        if element.placed:
            return
        element.placed = True
        element.page = len(self.pages) - 1
        parent = element.parent
        if parent is None:
            self.elements.append(element)
            return
        self.reserve(parent)
        parent.kids.insert(0 if element.tag == "Lbl" else len(parent.kids), element)


def write_tags(file: PdfFile, structure: Structure, *, bookmarks: bool = False) -> None:
    """Write the tree into a file whose pages are drawn, and the form of the fields in it.

    With ``bookmarks`` its headings are its outline as well.
    """
    root, document = file.reserve(), file.reserve()
    drawn = [each for each in structure.elements if not each.is_empty]
    ordered = sorted(drawn, key=lambda each: (each.page, each.rank))
    tree = _Tree(file, {each: file.reserve() for each in _with_kids(ordered)}, Form(file))
    tree.name_pages(structure.pages)
    for element, node in tree.nodes.items():
        parent = tree.nodes[element.parent] if element.parent else document
        holds = f"/P {parent.ref}/K{tree.kids(element)}{_says(element)}"
        node.content = f"<</Type/StructElem/S/{element.tag}{holds}>>"
    tree.form.finish()
    language, tops = string(file.language), tree.refs(ordered)
    document.content = f"<</Type/StructElem/S/Document/P {root.ref}/Lang{language}/K[{tops}]>>"
    parents = file.add(f"<</Nums[{' '.join(tree.numbers)}]>>")
    root.content = (
        f"<</Type/StructTreeRoot/K[{document.ref}]"
        f"/ParentTree {parents}/ParentTreeNextKey {tree.next_key}>>"
    )
    duplex = _duplex(file.pages[0]) if len(file.pages) > 1 else ""
    file.catalog += (
        f"/StructTreeRoot {root.ref}/MarkInfo<</Marked true>>"
        f"/ViewerPreferences<</DisplayDocTitle true{duplex}>>"
    )
    if bookmarks:
        add_bookmarks(file, ordered)


@dataclass(slots=True)
class _Tree:
    """The nodes of a tree as they are written, and the form of the fields in it.

    ``numbers`` are the keys by which pages and fields find the nodes that they belong to, each
    with those.
    """

    file: PdfFile
    nodes: Mapping[Element, Written]
    form: Form
    numbers: list[str] = field(default_factory=list)

    @property
    def next_key(self) -> int:
        """Return the next key that is free."""
        return len(self.numbers) // 2

    def refs(self, elements: Iterable[Element]) -> str:
        """Return what names the nodes of elements."""
        return " ".join(self.nodes[each].ref for each in elements)

    def name_pages(self, pages: Sequence[Sequence[Element]]) -> None:
        """Let each page find the nodes that own its stretches."""
        for page, owners in zip(self.file.pages, pages, strict=True):
            page.entries += f"/StructParents {self.next_key}/Tabs/S"
            self.numbers += str(self.next_key), self.file.add(f"[{self.refs(owners)}]")

    def kids(self, element: Element) -> str:
        """Return what an element is made of: a field, other elements, or stretches of a page."""
        if element.form_field and element.box:
            page, key = self.file.pages[element.page], self.next_key
            widget = self.form.add(element.form_field, element.box, page, key)
            self.numbers += str(key), self.nodes[element].ref
            return f"<</Type/OBJR/Obj {widget}/Pg {page.ref}>>"
        return f"[{self.refs(element.kids)}]" if element.kids else _stretches(element, self.file)


def _with_kids(elements: Iterable[Element]) -> Iterator[Element]:
    """Yield elements, each with all that is below it."""
    for element in elements:
        yield element
        yield from _with_kids(element.kids)


def _duplex(page: Page) -> str:
    """Return how a printer turns the paper so that the back is upright when leafed over."""
    return f"/Duplex/DuplexFlip{'Long' if page.upright else 'Short'}Edge"


def _stretches(element: Element, file: PdfFile) -> str:
    marks = (
        f"<</Type/MCR/Pg {file.pages[page].ref}/MCID {mcid}>>" for page, mcid in element.stretches
    )
    return f"[{''.join(marks)}]"


def _says(element: Element) -> str:
    """Return the entries for what stands for an element, and where a figure lies."""
    said = f"/Alt{string(element.alt)}" if element.alt else ""
    if (box := element.box) and not element.form_field:
        corners = array((box.x, box.y, box.right, box.bottom), 2)
        said += f"/A<</O/Layout/BBox{corners}/Placement/Block>>"
    return said
