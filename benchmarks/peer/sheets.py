"""From a composed poster to typst: the same words at the same places, the same curves.

Typst breaks the lines and tags the file itself. The curves are drawn by typst (``drawn``), imported
as a picture of the page (``imported``), or left out (``words``).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Literal

from patientuddannelse.posters.model import Poster
from patientuddannelse.render.svg import render_svg
from patientuddannelse.scene.geometry import Matrix
from patientuddannelse.scene.outline import Outline, mapped
from patientuddannelse.scene.paint import Color, LinearGradient, Paint, Stroke
from patientuddannelse.scene.primitives import Group, Item, Paragraph, Path, Role, TextBlock
from patientuddannelse.scene.walk import leaves
from peer.words import plain

Curves = Literal["drawn", "imported", "words"]

_LEVELS = {Role.HEADING: 2, Role.SUBHEADING: 3}
_HEAD = """\
#let words(x, y, width, size, weight, gap, paint, side, body) = place(
  top + left, dx: x * 1pt, dy: y * 1pt,
  block(width: width * 1pt, {
    set text(size: size * 1pt, weight: weight, fill: rgb(paint), hyphenate: false)
    set par(leading: gap * 1pt)
    show heading: set text(size: size * 1pt, weight: weight)
    align(side, body)
  }))
#let drawn(..items) = place(top + left, dx: 0pt, dy: 0pt, curve(..items))
#let m(x, y) = curve.move((x * 1pt, y * 1pt))
#let l(x, y) = curve.line((x * 1pt, y * 1pt))
#let c(a, b, d, e, x, y) = curve.cubic((a * 1pt, b * 1pt), (d * 1pt, e * 1pt), (x * 1pt, y * 1pt))
#let z() = curve.close()
#let figured(alt) = place(top + left, figure(alt: alt, box(width: 1pt, height: 1pt)))
#show heading: it => it.body
#set text(font: {font}, lang: {language}, top-edge: 0.8em, bottom-edge: -0.2em)
#set document(title: {title}, author: {author}, description: {alt})
"""
_SIDES = {"start": "left", "middle": "center", "end": "right"}


def typst(pages: Iterable[Poster], font: str, curves: Curves, pictures: str = "") -> str:
    """Return the pages of one file; pictures of them are called ``pictures`` and their number."""
    pages = tuple(pages)
    first = pages[0]
    named = {
        "font": font,
        "language": first.language,
        "title": first.title,
        "author": first.publisher,
        "alt": first.alt_text,
    }
    head = _HEAD
    for name, value in named.items():
        head = head.replace(f"{{{name}}}", _string(plain(value)))
    parts = [head]
    for number, page in enumerate(pages):
        width, height = page.sheet.width, page.sheet.height
        parts.append(f"#page(width: {width:.2f}pt, height: {height:.2f}pt, margin: 0pt, {{")
        if curves == "imported":
            alt = f"width: {width:.2f}pt, alt: {_string(plain(page.title))}"
            parts.append(f"place(top + left, image({_string(f'{pictures}{number}.svg')}, {alt}))")
        parts += _page(page.scene, Matrix(), 0, number, curves)
        parts.append("})")
    return "\n".join(parts) + "\n"


def picture(page: Poster) -> str:
    """Return a page's curves without its words, as SVG."""
    curves = tuple(
        Group((leaf,), transform=matrix)
        for leaf, matrix in leaves(page.scene)
        if isinstance(leaf, Path) and leaf.outline
    )
    return render_svg(curves, page.sheet.page)


def _page(
    items: Iterable[Item], matrix: Matrix, level: int, number: int, curves: Curves
) -> Iterator[str]:
    """Yield what stands on a page, in drawing order, which is the order of reading as well."""
    for item in items:
        if isinstance(item, Group):
            inner = matrix.after(item.transform)
            if item.role is Role.FIGURE:
                yield f"figured({_string(plain(item.alt_text))})"
            yield from _page(item.items, inner, _LEVELS.get(item.role, level), number, curves)
        elif isinstance(item, TextBlock):
            title = (2 if number else 1) if item.name == "title" else level
            yield from (_paragraph(each, item, matrix, title) for each in item.paragraphs)
        elif isinstance(item, Path) and curves == "drawn" and item.outline:
            yield _curve(item, matrix)


def _paragraph(paragraph: Paragraph, block: TextBlock, matrix: Matrix, level: int) -> str:
    """Return a paragraph in a box of its width, from its first line down."""
    size, text = paragraph.size * matrix.scale, plain(paragraph.text)
    top = paragraph.lines[0].baseline if paragraph.lines else block.box.y + paragraph.size
    x, y = matrix.apply(block.box.x, top)
    width = block.box.width * matrix.scale
    gap = (paragraph.leading - paragraph.size) * matrix.scale
    body = f"heading(level: {level}, {_string(text)})" if level else f"par({_string(text)})"
    numbers = f"{x:.2f}, {y - 0.8 * size:.2f}, {width + 1:.2f}, {size:.2f}, {paragraph.font.weight}"
    look = f"{_string(paragraph.color.srgb)}, {_SIDES[paragraph.align]}"
    return f"words({numbers}, {gap:.2f}, {look}, {body})"


def _curve(path: Path, matrix: Matrix) -> str:
    fill = _paint(path.fill, path.opacity) if path.fill else "none"
    stroke = _stroke(path.stroke, matrix.scale, path.opacity) if path.stroke else "none"
    rule = ', fill-rule: "even-odd"' if path.even_odd else ""
    return f"drawn(fill: {fill}, stroke: {stroke}{rule}, {_segments(mapped(path.outline, matrix))})"


def _segments(outline: Outline) -> str:
    return ", ".join(
        f"{segment[0].lower()}({', '.join(format(n, '.2f') for n in segment[1:])})"
        for segment in outline
    )


def _paint(paint: Paint, opacity: float) -> str:
    if isinstance(paint, LinearGradient):
        stops = ", ".join(f"({_rgb(color, opacity)}, {at:.1%})" for at, color in paint.stops)
        upright = abs(paint.end[1] - paint.start[1]) > abs(paint.end[0] - paint.start[0])
        return f"gradient.linear({stops}, angle: {90 if upright else 0}deg)"
    return _rgb(paint, opacity)


def _rgb(color: Color, opacity: float) -> str:
    alpha = f"{round(opacity * 255):02x}" if opacity < 1 else ""
    return f"rgb({_string(color.srgb + alpha)})"


def _stroke(stroke: Stroke, scale: float, opacity: float) -> str:
    ends = "round" if stroke.round_ends else "butt"
    dash = ", ".join(f"{each * scale:.2f}pt" for each in stroke.dash)
    dashes = f", dash: ({dash},)" if dash else ""
    paint, width = _rgb(stroke.color, opacity), stroke.width * scale
    return (
        f"(paint: {paint}, thickness: {width:.2f}pt, cap: {_string(ends)}, "
        f"join: {_string('round' if stroke.round_ends else 'miter')}{dashes})"
    )


def _string(text: str) -> str:
    """Spell a string of typst; JSON's escapes are its own but for those of code points."""
    return json.dumps(text, ensure_ascii=False)
