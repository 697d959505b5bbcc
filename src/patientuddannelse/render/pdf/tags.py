"""The structure of a file for those who listen to it: what is a heading, a paragraph, a figure.

While pages are drawn, ``Structure`` notes which stretch of a content stream belongs to which
element; afterwards ``tag`` writes the tree into the finished file.
"""

from __future__ import annotations

from dataclasses import field
from io import BytesIO
from typing import Any

from patientuddannelse.dataclass import dataclass
from patientuddannelse.render.pdf.bookmarks import add_bookmarks
from patientuddannelse.render.pdf.declaration import declare_office
from patientuddannelse.render.pdf.form_fields import Form
from patientuddannelse.render.pdf.saving import saved
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Field


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


def tag(data: bytes, structure: Structure, language: str, *, bookmarks: bool = False) -> bytes:
    """Write the tree, the language and the declaration of PDF/UA-1 and PDF/A-2a into a file.

    With ``bookmarks`` its headings are its outline as well.
    """
    import pikepdf  # slow to import, and only needed here
    from pikepdf import Array, Dictionary, Name

    with pikepdf.open(BytesIO(data)) as pdf:
        root = pdf.Root
        tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        document = pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Document, P=tree, Lang=language)
        )
        nodes: dict[Element, Any] = {}
        drawn = [each for each in structure.elements if not each.is_empty]
        ordered = sorted(drawn, key=lambda each: (each.page, each.rank))
        _hang(ordered, document, pdf, nodes)
        numbers = Array()
        for index, owners in enumerate(structure.pages):
            page = pdf.pages[index].obj
            page.StructParents = index
            page.Tabs = Name.S
            if "/Trans" in page:
                del page["/Trans"]
            numbers.append(index)
            numbers.append(pdf.make_indirect(Array([nodes[element] for element in owners])))
        keys = len(structure.pages)
        form = Form(pdf)
        for element, node in nodes.items():
            if element.form_field and element.box:
                widget = form.add(element.form_field, element.box, element.page)
                page = pdf.pages[element.page].obj
                node.K = Dictionary(Type=Name.OBJR, Obj=widget, Pg=page)
                widget.StructParent = keys
                numbers.append(keys)
                numbers.append(node)
                keys += 1
        form.finish()
        tree.K = Array([document])
        tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
        tree.ParentTreeNextKey = keys
        root.StructTreeRoot = tree
        root.MarkInfo = Dictionary(Marked=True)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        if len(structure.pages) > 1:
            root.ViewerPreferences.Duplex = _duplex(pdf.pages[0])
        if bookmarks:
            add_bookmarks(pdf, ordered)
        declare_office(pdf, language)
        return saved(pdf)


def _hang(elements: list[Element], parent: Any, pdf: Any, nodes: dict[Element, Any]) -> None:
    """Make the nodes of elements and of their kids, and hang them below a parent."""
    from pikepdf import Array

    for element in elements:
        nodes[element] = pdf.make_indirect(_node(element, parent, pdf))
        if element.kids:
            _hang(element.kids, nodes[element], pdf, nodes)
    parent.K = Array([nodes[element] for element in elements])


def _duplex(page: Any) -> Any:
    """Return how a printer turns the paper so that the back is upright when leafed over."""
    from pikepdf import Name

    _, _, width, height = (float(n) for n in page.mediabox)
    return Name.DuplexFlipLongEdge if height >= width else Name.DuplexFlipShortEdge


def _node(element: Element, parent: Any, pdf: Any) -> Any:
    from pikepdf import Array, Dictionary, Name

    kids = [
        Dictionary(Type=Name.MCR, Pg=pdf.pages[page].obj, MCID=mcid)
        for page, mcid in element.stretches
    ]
    node = Dictionary(Type=Name.StructElem, S=Name("/" + element.tag), P=parent, K=Array(kids))
    if element.alt:
        node.Alt = element.alt
    if (box := element.box) and not element.form_field:
        corners = [round(n, 2) for n in (box.x, box.y, box.right, box.bottom)]
        node.A = Dictionary(O=Name.Layout, BBox=Array(corners), Placement=Name.Block)
    return node
