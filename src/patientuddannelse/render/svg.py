"""From a picture to SVG: one element per line, so that two versions can be compared as text."""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, assert_never

from patientuddannelse.render.svg_syntax import escaped, number, path_data, share, tag
from patientuddannelse.scene.fields import field_frame
from patientuddannelse.scene.geometry import IDENTITY, Rect
from patientuddannelse.scene.paint import LinearGradient, Paint
from patientuddannelse.scene.primitives import (
    Field,
    Group,
    Item,
    Line,
    Paragraph,
    Path,
    Picture,
    Role,
    TextBlock,
)
from patientuddannelse.text.face import SLIDE_FAMILY, Face, face_of
from patientuddannelse.text.glyphs import glyph_path

Glyphs = Literal["text", "outlines"]

_NOT_ID = re.compile(r"[^\w.-]+")
_NEEDS_SPACE = re.compile("^ |  | $")
_FAMILIES = {SLIDE_FAMILY: "Arial, 'Liberation Sans', Arimo, sans-serif"}


def render_svg(
    items: Sequence[Item],
    page: Rect,
    *,
    glyphs: Glyphs = "text",
    title: str = "",
    description: str = "",
    language: str = "",
) -> str:
    """Draw items on a page.

    ``glyphs="text"`` writes text that needs the fonts where it is shown; ``"outlines"`` draws the
    letters themselves, right everywhere, and keeps the words as labels.
    """
    picture = _Picture(glyphs)
    picture.add_all(items)
    size = {"width": f"{number(page.width)}pt", "height": f"{number(page.height)}pt"}
    box = " ".join(map(number, (page.x, page.y, page.width, page.height)))
    root = {"xmlns": "http://www.w3.org/2000/svg", **size, "viewBox": box, "lang": language}
    head = [f"  <title>{escaped(title)}</title>"] if title else []
    if description:
        head.append(f"  <desc>{escaped(description)}</desc>")
    if picture.definitions:
        head += ["  <defs>", *picture.definitions.values(), "  </defs>"]
    return "\n".join((tag("svg", root, ">"), *head, *picture.lines, "</svg>", ""))


class _Picture:
    """The lines of the file as they grow, the definitions they refer to and the ids taken."""

    def __init__(self, glyphs: Glyphs) -> None:
        self.lines: list[str] = []
        self.definitions: dict[str, str] = {}
        self._gradients: dict[LinearGradient, str] = {}
        self._glyphs = glyphs
        self._ids: dict[str, int] = {}
        self._depth = 1
        self._places = 2  # decimals: two on the page, more inside an enlarged group

    def add_all(self, items: Sequence[Item]) -> None:
        for item in items:
            match item:
                case Group():
                    self._group(item)
                case Path():
                    self._path(item)
                case TextBlock():
                    self._block(item)
                case Picture():
                    self._image(item)
                case Field():
                    if frame := field_frame(item):
                        self._path(frame)
                    if item.typed:
                        self._block(item.typed)
                case _:
                    assert_never(item)

    def _write(self, text: str) -> None:
        self.lines.append("  " * self._depth + text)

    def _open(self, attributes: dict[str, str]) -> None:
        self._write(tag("g", attributes, ">"))
        self._depth += 1

    def _close(self) -> None:
        self._depth -= 1
        self._write("</g>")

    def _id(self, name: str) -> str:
        """Return an id made of a name; the second of a name gets -2."""
        if not name:
            return ""
        slug = _NOT_ID.sub("-", name)
        count = self._ids[slug] = self._ids.get(slug, 0) + 1
        return slug if count == 1 else f"{slug}-{count}"

    def _group(self, group: Group) -> None:
        attributes = {"id": self._id(group.name), "data-name": group.name}
        match group.role:
            case Role.FIGURE:
                attributes |= {"role": "img", "aria-label": group.alt_text}
            case Role.DECORATIVE:
                attributes["aria-hidden"] = "true"
            case Role.HEADING | Role.SUBHEADING:
                level = "2" if group.role is Role.HEADING else "3"
                attributes |= {"role": "heading", "aria-level": level}
            case Role.LIST:
                attributes["role"] = "list"
            case Role.ITEM:
                attributes["role"] = "listitem"
            case Role.PLAIN:
                pass
            case _:
                assert_never(group.role)
        attributes["data-origin"] = str(group.origin or "")
        if group.transform != IDENTITY:
            numbers = " ".join(number(n, 6) for n in group.transform)
            attributes["transform"] = f"matrix({numbers})"
        attributes["opacity"] = share(group.opacity)
        outside = self._places
        if group.transform.scale > 0:
            self._places = max(2, outside + math.ceil(math.log10(group.transform.scale)))
        self._open(attributes)
        self.add_all(group.items)
        self._close()
        self._places = outside

    def _path(self, path: Path) -> None:
        fill = self._paint(path.fill) if path.fill else "none"
        self._write(_path_tag(path, fill, self._places))

    def _paint(self, paint: Paint) -> str:
        if not isinstance(paint, LinearGradient):
            return paint.srgb
        if paint not in self._gradients:
            name = self._gradients[paint] = self._id("gradient")
            ends = zip(("x1", "y1", "x2", "y2"), (*paint.start, *paint.end), strict=True)
            head = {"id": name, "gradientUnits": "userSpaceOnUse"}
            head |= {key: number(value, self._places) for key, value in ends}
            stops = "".join(
                tag("stop", {"offset": number(offset, 4), "stop-color": color.srgb})
                for offset, color in paint.stops
            )
            self.definitions[name] = (
                f"    {tag('linearGradient', head, '>')}{stops}</linearGradient>"
            )
        return f"url(#{self._gradients[paint]})"

    def _image(self, picture: Picture) -> None:
        kind = "png" if picture.data.startswith(b"\x89PNG") else "jpeg"
        box = zip(("x", "y", "width", "height"), _corners(picture.box), strict=True)
        attributes = {key: number(value, self._places) for key, value in box}
        attributes["preserveAspectRatio"] = "none"
        if picture.alt_text:
            attributes |= {"role": "img", "aria-label": picture.alt_text}
        else:
            attributes["aria-hidden"] = "true"
        data = base64.b64encode(picture.data).decode("ascii")
        attributes["href"] = f"data:image/{kind};base64,{data}"
        self._write(tag("image", attributes))

    def _block(self, block: TextBlock) -> None:
        attributes = {"id": self._id(block.name), "data-origin": str(block.origin or "")}
        if self._glyphs == "outlines":
            words = " ".join(block.text.replace("\u00ad", "").split("\n"))
            attributes |= {"role": "img", "aria-label": words}
        self._open(attributes)
        for paragraph in block.paragraphs:
            face = face_of(paragraph.font)
            for line in paragraph.lines:
                if self._glyphs == "outlines":
                    self._line_of_glyphs(line, paragraph, face)
                else:
                    self._line_of_text(line, paragraph, face)
        self._close()

    def _line_of_text(self, line: Line, paragraph: Paragraph, face: Face) -> None:
        attributes = {
            "x": number(line.x, self._places),
            "y": number(line.baseline, self._places),
            "font-family": _FAMILIES.get(face.family, f"'{face.family}', sans-serif"),
            "font-weight": str(face.weight),
            "font-size": number(paragraph.size, self._places),
            "font-kerning": "" if face.is_kerned(line, paragraph.size) else "none",
            "fill": paragraph.color.srgb,
            "xml:space": "preserve" if _NEEDS_SPACE.search(line.text) else "",
        }
        self._write(f"{tag('text', attributes, '>')}{escaped(line.text)}</text>")

    def _line_of_glyphs(self, line: Line, paragraph: Paragraph, face: Face) -> None:
        """Draw a line by its glyphs, in font units under one scaled group."""
        scale = paragraph.size / face.metrics.units_per_em
        matrix = (scale, 0, 0, scale, line.x, line.baseline)
        attributes = {
            "transform": f"matrix({' '.join(number(n, 6) for n in matrix)})",
            "fill": paragraph.color.srgb,
        }
        letters, uses = _letters(face), []
        for character, x in face.metrics.positions(line.text, face.is_kerned(line, paragraph.size)):
            name, definition = letters[character]
            if definition:
                self.definitions[name] = definition
                uses.append(f'<use href="#{name}" x="{x}"/>' if x else f'<use href="#{name}"/>')
        self._write(f"{tag('g', attributes, '>')}{''.join(uses)}</g>")


class _Letters(dict[str, tuple[str, str]]):
    """The id and the definition of a letter, "" for a blank one; filled as letters come up."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, character: str) -> tuple[str, str]:
        name = f"{self._face.metrics.postscript_name}-{ord(character):04x}"
        data = glyph_path(self._face, character)
        definition = f"    {tag('path', {'id': name, 'd': data})}" if data else ""
        self[character] = name, definition
        return self[character]


@lru_cache(maxsize=64)
def _letters(face: Face) -> _Letters:
    return _Letters(face)


@lru_cache(maxsize=8192)  # a shape comes again on slide after slide
def _path_tag(path: Path, fill: str, places: int) -> str:
    data = path_data(path.outline, places)
    shape = f' d="{data}"' if data else ""
    rule = ' fill-rule="evenodd"' if path.even_odd else ""
    faint = share(path.opacity) if path.fill else ""
    opacity = f' fill-opacity="{faint}"' if faint else ""
    return f'<path{shape} fill="{fill}"{rule}{opacity}{_stroke(path, places)}/>'


def _stroke(path: Path, places: int) -> str:
    """Return the attributes of a path's line, each after a space."""
    stroke = path.stroke
    if stroke is None:
        return ""
    cap = ' stroke-linecap="round"' if stroke.round_ends else ""
    dash = " ".join(number(n, places) for n in stroke.dash)
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    faint = share(path.opacity)
    opacity = f' stroke-opacity="{faint}"' if faint else ""
    width = number(stroke.width, places)
    return (
        f' stroke="{stroke.color.srgb}" stroke-width="{width}"{cap} stroke-linejoin="round"'
        f"{dashed}{opacity}"
    )


def _corners(box: Rect) -> tuple[float, float, float, float]:
    return box.x, box.y, box.width, box.height
