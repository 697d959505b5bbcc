"""From an SVG to a logo: paths, basic shapes, plain fills, groups with transforms, nothing else."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from patientuddannelse.curriculum.logo.art import Logo, LogoError
from patientuddannelse.curriculum.logo.curves import MOST_SEGMENTS, NUMBER, curve_of, length
from patientuddannelse.curriculum.logo.styles import class_styles, color_of, declarations
from patientuddannelse.curriculum.logo.xml import Node, read_xml
from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Phrase, Value
from patientuddannelse.scene.geometry import IDENTITY, Matrix, Rect
from patientuddannelse.scene.outline import mapped
from patientuddannelse.scene.primitives import Path
from patientuddannelse.scene.walk import extent

_MOST_BYTES = 1_000_000
_SMALLEST, _LARGEST = 1e-7, 1e7  # its sides
_WIDTH = 100.0  # of every logo in its own coordinates
_SILENT = {"title", "desc", "metadata", "defs", "style"}
_GROUPS = {"svg", "g"}
_SHAPES = {"path", "rect", "circle", "ellipse", "polygon", "polyline"}
_ADVICE = {"text", "image", "use", "line"}
_OUTLAWED = ("clip-path", "mask", "filter")
_TRANSFORM = re.compile(r"\s*(\w+)\s*\(([^()]*)\)\s*,?")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What an element inherits."""

    matrix: Matrix = IDENTITY
    fill: str = "black"
    color: str = "black"
    stroke: str = "none"
    fill_rule: str = "nonzero"
    fill_opacity: float = 1.0
    opacity: float = 1.0
    shown: bool = True


def svg_logo(data: bytes) -> Logo:
    """Read an SVG; anything that would not look the same raises LogoError with its line."""
    if len(data) > _MOST_BYTES:
        raise LogoError("logo.bytes", most=_MOST_BYTES // 1_000_000)
    root = read_xml(data)
    items = tuple(_Reader(root).items())
    art = extent(items)
    if art is None or art.width <= 0 or art.height <= 0:
        raise LogoError("logo.nothing")
    frame = _frame(root)
    box = frame.union(art) if frame else art  # nothing is cut
    if not all(_SMALLEST < side < _LARGEST for side in (box.width, box.height)):
        raise LogoError("logo.numbers")
    scale = _WIDTH / box.width
    place = Matrix(scale, 0, 0, scale, -box.x * scale, -box.y * scale)
    placed = tuple(replace(item, outline=mapped(item.outline, place)) for item in items)
    return Logo(placed, Rect(0.0, 0.0, _WIDTH, box.height * scale))


def _frame(root: Node) -> Rect | None:
    """Return the picture's own frame, if it gives one."""
    numbers = [float(n) for n in NUMBER.findall(root.attributes.get("viewBox", ""))]
    if len(numbers) != 4:
        size = [root.attributes.get(side, "") for side in ("width", "height")]
        numbers = [0.0, 0.0, *(length(n) if n and "%" not in n else 0.0 for n in size)]
    x, y, width, height = numbers
    return Rect(x, y, width, height) if width > 0 and height > 0 else None


class _Reader:
    """Walks the elements and yields what they paint."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._classes: Mapping[str, Mapping[str, str]] = {}
        self._segments = 0

    def items(self) -> Iterator[Path]:
        """Yield every painted shape, in the coordinates of the picture."""
        self._classes = class_styles(self._root)
        yield from self._element(self._root, _Setting())

    def _element(self, node: Node, setting: _Setting) -> Iterator[Path]:
        if node.name in _SILENT:
            return
        _check(node)
        setting = self._styled(node, setting)
        if not setting.shown:
            return
        if node.name in _GROUPS:
            for child in node.children:
                if child.name == "svg":
                    raise _unusable(child, "nested")
                yield from self._element(child, setting)
        elif node.name in _SHAPES:
            yield from self._shape(node, setting)
        else:
            raise _unusable(node, "element", name=node.name, hint=_advice(node))

    def _styled(self, node: Node, outer: _Setting) -> _Setting:
        """Return what holds for an element: its attributes, classes and style over what it got."""
        style = dict(node.attributes)
        for name in node.attributes.get("class", "").split():
            style |= self._classes.get(name, {})
        style |= declarations(node.attributes.get("style", ""))
        for name in _OUTLAWED:
            if style.get(name, "none") != "none":
                raise _unusable(node, "feature", name=name)

        def given(name: str, inherited: str) -> str:
            value = style.get(name, "inherit").strip()
            return inherited if value == "inherit" else value

        share = _share(node, style.get("opacity", "1"))
        if share < 1 and node.name in _GROUPS and len(node.children) > 1:
            raise _unusable(node, "group")
        inherited = "visible" if outer.shown else "hidden"
        return replace(
            outer,
            matrix=outer.matrix.after(_matrix(node)),
            color=given("color", outer.color),
            fill=given("fill", outer.fill),
            stroke=given("stroke", outer.stroke),
            fill_rule=given("fill-rule", outer.fill_rule),
            fill_opacity=_share(node, given("fill-opacity", str(outer.fill_opacity))),
            opacity=outer.opacity * share,
            shown=style.get("display") != "none" and given("visibility", inherited) == "visible",
        )

    def _shape(self, node: Node, setting: _Setting) -> Iterator[Path]:
        if setting.stroke not in ("none", "transparent"):
            raise _unusable(node, "strokes")
        fill = color_of(setting.color if setting.fill == "currentColor" else setting.fill)
        if fill is None:
            raise _unusable(node, "fill", fill=setting.fill[:30])
        try:
            curve = curve_of(node)
        except (ValueError, ArithmeticError):
            raise _unusable(node, "shape") from None
        self._segments += len(curve)
        if self._segments > MOST_SEGMENTS:
            raise LogoError("logo.points")
        color, alpha = fill
        opacity = setting.opacity * setting.fill_opacity * alpha
        if curve and opacity > 0:
            shape = mapped(curve, setting.matrix)
            if not math.isfinite(sum(number for _, *point in shape for number in point)):
                raise LogoError("logo.numbers")
            even_odd = setting.fill_rule == "evenodd"
            yield Path(shape, color, even_odd=even_odd, opacity=opacity)


def _check(node: Node) -> None:
    """Refuse what runs or fetches."""
    for name in node.attributes:
        if name.lower().startswith("on"):
            raise _unusable(node, "script-in", name=name)
    if node.name == "script":
        raise _unusable(node, "script")
    if "href" in node.attributes:
        raise _unusable(node, "refers", name=node.name, hint=_advice(node))


def _unusable(node: Node, what: str, **values: Value) -> LogoError:
    return LogoError(f"logo.{what}", line=node.line, **values)


def _advice(node: Node) -> Phrase:
    return Phrase(f"advice.{node.name if node.name in _ADVICE else 'plain'}")


def _share(node: Node, written: str) -> float:
    match = re.fullmatch(r"\s*([\d.]+)(%?)\s*", written)
    if match is None or match[1].count(".") > 1 or match[1] == ".":
        raise _unusable(node, "opacity", written=written[:20])
    return max(0.0, min(1.0, float(match[1]) / (100 if match[2] else 1)))


def _matrix(node: Node) -> Matrix:
    """Read a transform attribute."""
    written = node.attributes.get("transform", "").strip()
    result, at = IDENTITY, 0
    while at < len(written):
        match = _TRANSFORM.match(written, at)
        numbers = [float(n) for n in NUMBER.findall(match[2])] if match else []
        one = (
            _one_transform(match[1], numbers)
            if match and all(map(math.isfinite, numbers))
            else None
        )
        if match is None or one is None:
            raise _unusable(node, "transform", written=written[:30])
        result, at = result.after(one), match.end()
    return result


def _one_transform(name: str, n: list[float]) -> Matrix | None:
    match name, len(n):
        case "matrix", 6:
            return Matrix(*n)
        case "translate", 1 | 2:
            return Matrix(1, 0, 0, 1, n[0], n[1] if len(n) > 1 else 0.0)
        case "scale", 1 | 2:
            return Matrix(n[0], 0, 0, n[-1], 0, 0)
        case "rotate", 1:
            return Matrix.placed(0, 0, rotate=n[0])
        case "rotate", 3:
            turn = Matrix.placed(n[1], n[2], rotate=n[0])
            return turn.after(Matrix(1, 0, 0, 1, -n[1], -n[2]))
        case "skewX", 1:
            return Matrix(1, 0, math.tan(math.radians(n[0])), 1, 0, 0)
        case "skewY", 1:
            return Matrix(1, math.tan(math.radians(n[0])), 0, 1, 0, 0)
    return None
