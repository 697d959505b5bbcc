"""From finished sheets to one tagged PDF, a page each: vector only, fonts embedded, y turned up."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, assert_never

from patientuddannelse.posters.model import Poster
from patientuddannelse.render.pdf.content import Content
from patientuddannelse.render.pdf.declaration import declare_office, declare_press
from patientuddannelse.render.pdf.process import PRESS
from patientuddannelse.render.pdf.shapes import draw_object, draw_path
from patientuddannelse.render.pdf.tags import Element, Structure, write_tags
from patientuddannelse.render.pdf.text import draw_paragraph
from patientuddannelse.scene.fields import field_frame
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.paint import LinearGradient
from patientuddannelse.scene.primitives import (
    Field,
    Group,
    Item,
    Path,
    Picture,
    Role,
    TextBlock,
)
from patientuddannelse.scene.walk import extent, text_blocks

if TYPE_CHECKING:
    from patientuddannelse.render.pdf.file import PdfFile

_LOCALES = {"da": "da-DK", "en": "en-GB"}
_READ_FIRST = {"title": 0, "lead": 1}
_LEVELS = {Role.HEADING: 2, Role.SUBHEADING: 3}  # where the page's title is 1


def render_pdf(
    *sheets: Poster, author: str = "", subject: str = "", bookmarks: bool = False
) -> bytes:
    """Draw sheets as the pages of one PDF; the first gives title, subject and language.

    ``bookmarks`` makes an outline of the headings, for a file of many pages.
    The bytes depend on nothing but the arguments, and on SOURCE_DATE_EPOCH where that is set.
    """
    from patientuddannelse.render.pdf.file import Info, PdfFile  # reportlab: slow to import

    first = sheets[0]
    language = _LOCALES.get(first.language, first.language)
    file = PdfFile(Info(first.title, author, subject or first.alt_text, language))
    structure = Structure()
    for number, sheet in enumerate(sheets):
        structure.begin_page()
        titled = any(block.name == "title" for block in text_blocks(sheet.scene))
        # A file has one title: that of a later page is a heading below it.
        painter = _Painter(file, sheet.sheet.page, structure, 2 if number and titled else 1)
        painter.draw(sheet.scene)
        painter.close_mark()
        file.add_page(painter.content, sheet.sheet.page, sheet.sheet.trim)
    write_tags(file, structure, bookmarks=bookmarks)
    declare_office(file)
    return file.data()


def render_press(*sheets: Poster, author: str = "") -> bytes:
    """Draw sheets with bleed as the pages of one PDF for a print shop (PDF/X-4), with its marks.

    Colours are inks; there are no tags, since nobody reads such a file but a press.
    """
    from patientuddannelse.render.pdf.file import Info, PdfFile
    from patientuddannelse.render.pdf.print_marks import SLUG, print_marks

    first = sheets[0]
    language = _LOCALES.get(first.language, first.language)
    file = PdfFile(Info(first.title, author, first.alt_text, language), PRESS)
    for sheet in sheets:
        page, trim = sheet.sheet.page, sheet.sheet.trim
        painter = _Painter(file, page)
        painter.draw(sheet.scene)
        file.add_page(painter.content, page, trim, SLUG, print_marks(trim, sheet.sheet.bleed))
    declare_press(file)
    return file.data()


class _Painter:
    """Draws a picture into one content stream and marks what each stretch of it is.

    Within a figure its art is the figure and its texts are paragraphs after it, so that both the
    alt text and every word are read out; its items make one list, unless a list is drawn around
    them. The text and fields of an item are its body, but for its label. A list or an item whose
    name comes again goes on. ``title`` is the level of the page's title among all headings. A
    stream without ``structure`` belongs to a form, which is marked as a whole where it is placed.
    """

    def __init__(
        self, file: PdfFile, page: Rect, structure: Structure | None = None, title: int = 1
    ) -> None:
        self.content = Content(file.process)
        self._file = file
        self._page = page
        self._structure = structure
        self._title = title
        self._open: Element | None = None
        self._is_open = False
        self._art: Element | None = None  # the figure that art belongs to
        self._read_out = True  # False within decoration
        self._heading = ""  # the tag of text in a heading
        self._list: Element | None = None
        self._body: Element | None = None  # of the item that text belongs to
        self._lists: dict[str, Element] = {}
        self._items: dict[tuple[Element, str], Element] = {}  # bodies of a list's named items
        self._move(IDENTITY)

    def draw(self, items: Iterable[Item]) -> None:
        """Draw items in order."""
        for item in items:
            match item:
                case Group():
                    self._draw_group(item)
                case Path():
                    self._draw_path(item)
                case TextBlock():
                    self._draw_block(item)
                case Picture():
                    self._draw_picture(item)
                case Field():
                    self._draw_field(item)
                case _:
                    assert_never(item)

    def close_mark(self) -> None:
        """End the stretch that is open, if one is."""
        if self._is_open:
            self.content.add("EMC")
            self._is_open = False

    def _mark(self, element: Element | None) -> None:
        """Let what follows belong to an element, or to none."""
        if self._structure and not (self._is_open and self._open is element):
            self.close_mark()
            self.content.add(self._structure.begin(element))
            self._open, self._is_open = element, True

    def _move(self, matrix: Matrix) -> None:
        """Go on under a matrix: two decimals on the page, more inside an enlarged group."""
        scale = matrix.scale
        self._matrix = matrix
        self._places = max(2, 2 + math.ceil(math.log10(scale))) if scale > 0 else 2

    def _draw_group(self, group: Group) -> None:
        outside = self._art, self._read_out, self._heading, self._list, self._body
        above = self._matrix
        if group.role is Role.DECORATIVE:
            self._art, self._read_out = None, False
        elif group.role is Role.FIGURE and group.alt_text and self._read_out:
            self._art = Element("Figure", group.alt_text, self._box(group))
            self._list = Element("L")
            if self._structure:
                self._structure.reserve(self._art)
        elif group.role is Role.LIST:
            known = self._lists.get(group.name) if group.name else None
            self._list = self._lists[group.name] = known or Element("L")
        elif group.role is Role.ITEM and self._list:
            self._body = self._item(self._list, group.name)
        elif level := _LEVELS.get(group.role):
            self._heading = f"H{level + self._title - 1}"
        moved = group.transform != IDENTITY
        if moved:
            self._move(above.after(group.transform))
            self.content.save(group.transform)
        if group.opacity < 1:
            self._draw_form(group)
        else:
            self.draw(group.items)
        if moved:
            self.content.restore()
            self._move(above)
        self._art, self._read_out, self._heading, self._list, self._body = outside

    def _item(self, owner: Element, name: str) -> Element:
        """Return the body of a new item, or of the one that had the name before."""
        known = self._items.get((owner, name)) if name else None
        body = known or Element("LBody", parent=Element("LI", parent=owner))
        self._items[owner, name] = body
        return body

    def _draw_form(self, group: Group) -> None:
        """Draw a group by itself, then blend it with what lies below as one piece."""
        box = extent(group.items)
        if box is None:
            return
        inner = _Painter(self._file, self._page)
        inner._move(self._matrix)
        inner.draw(group.items)
        # Room for letters that reach out of their boxes.
        name = self._file.form(inner.content, box.inset(-max(box.width, box.height, 10) / 5))
        has_words = any(True for _ in text_blocks(group.items))
        self._mark(self._art or (self._words("P", parent=self._body) if has_words else None))
        self.content.put_opacity(group.opacity)
        self.content.put_overprint(False)
        self.content.objects.add(name)
        self.content.add(f"/{name} Do")

    def _words(self, tag: str, name: str = "", parent: Element | None = None) -> Element | None:
        """Return a new element for text that is read out."""
        if not self._read_out:
            return None
        return Element(tag, rank=_READ_FIRST.get(name, 2), parent=parent)

    def _draw_path(self, path: Path) -> None:
        self._mark(self._art)
        gradient = path.fill if isinstance(path.fill, LinearGradient) else None
        shading = self._file.shading(gradient) if gradient else ""
        draw_path(self.content, path, self._places, shading)

    def _draw_block(self, block: TextBlock) -> None:
        """Draw text: a heading or the label of a list's item as one piece, else paragraphs."""
        whole = self._whole(block) if self._read_out else None
        for paragraph in block.paragraphs:
            if paragraph.text.strip():
                self._mark(whole or self._words("P", block.name, self._body))
                goes_on = whole is not None and paragraph is not block.paragraphs[-1]
                draw_paragraph(self.content, paragraph, self._file, goes_on=goes_on)

    def _whole(self, block: TextBlock) -> Element | None:
        """Return the element that all of a block belongs to, or None for paragraphs."""
        if block.name == "title":
            return self._heads(block, f"H{self._title}")
        if self._body:
            label = block.name == "label"
            return self._words("Lbl", parent=self._body.parent) if label else None
        return self._heads(block, self._heading) if self._heading else None

    def _heads(self, block: TextBlock, tag: str) -> Element | None:
        """Return a new heading, which knows its words and where they stand."""
        element = self._words(tag, block.name)
        if element is not None:
            element.words = " ".join(block.text.replace("\u00ad", "").split())
            element.top = self._page.bottom - self._matrix.apply(block.box.x, block.box.y).y
        return element

    def _draw_picture(self, picture: Picture) -> None:
        figure = Element("Figure", picture.alt_text, self._box(picture))
        self._mark(self._art or (figure if picture.alt_text and self._read_out else None))
        self.content.put_opacity(1.0)
        draw_object(self.content, self._file.image(picture.data), picture.box)

    def _draw_field(self, field: Field) -> None:
        """Draw the frame, if it has one, and note the field for the form."""
        if frame := field_frame(field):
            self._draw_path(frame)
        box = self._box(field)
        if self._structure and box:
            self._structure.place(field, box, self._body)

    def _box(self, item: Item) -> Rect | None:
        """Return the box around an item on the page, cut at its edges, in PDF coordinates."""
        box = extent([Group((item,), transform=self._matrix)])
        if box is None:
            return None
        page = self._page
        left, right = max(box.x, page.x), min(box.right, page.right)
        top, bottom = max(box.y, page.y), min(box.bottom, page.bottom)
        return Rect(left - page.x, page.bottom - bottom, right - left, bottom - top)
