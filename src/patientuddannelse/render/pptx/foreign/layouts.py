"""A template's layouts: the places on each, what it draws itself, and its plain ground."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from patientuddannelse.decks.template.area import is_ground
from patientuddannelse.decks.template.model import (
    BODIES,
    FURNITURE,
    TITLES,
    Art,
    HostLayout,
    Place,
)
from patientuddannelse.render.pptx.foreign.opening import TemplateError
from patientuddannelse.render.pptx.foreign.styles import (
    Theme,
    color_in,
    is_upright,
    look_of,
    theme_of,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color

if TYPE_CHECKING:
    from pptx.presentation import Presentation

EMU = 12_700
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_KINDS = (*TITLES, "subTitle", *BODIES, *FURNITURE)
_MASTERS_KIND = {"ctrTitle": "title", "obj": "body", "subTitle": "body"}
_READABLE = 3.0  # large words on their ground
_DEFAULT_CORE = (0.06, 0.27, 0.88, 0.6)  # of the slide, where a template says nothing


def layouts_of(presentation: Presentation, page: Rect) -> Iterator[HostLayout]:
    """Yield every layout of every master, in their order."""
    number = 0
    for index, master in enumerate(presentation.slide_masters):
        theme = theme_in(master)
        for each in master.slide_layouts:
            yield _layout(number, index, master, each, theme, page)
            number += 1


def _layout(
    number: int, index: int, master: Any, layout: Any, theme: Theme, page: Rect
) -> HostLayout:
    mapped = _mapping(master._element, layout._element)
    places = tuple(_places(layout, master, theme, mapped))
    owners = [layout]
    if layout._element.get("showMasterSp", "1") not in ("0", "false"):
        owners.append(master)
    art = tuple(each for owner in owners for each in _art(owner, theme, mapped))
    ground = _ground(layout, master, theme, mapped)
    core = _core(places, master, page)
    title = next((each for each in places if each.kind in TITLES), None)
    if title is not None and title.box.y <= core.y < title.box.bottom:
        low = max(core.bottom, title.box.bottom + 0.3 * page.height)
        core = Rect(core.x, title.box.bottom, core.width, low - title.box.bottom)
    places = tuple(_readable(each, ground, art, theme) for each in places)
    for each in art:  # the last drawn lies on top; art across the content is no plain ground
        if is_ground(each.box, page):
            ground = each.color
        elif _covers(each.box, core):
            ground = None
    return HostLayout(number, index, layout.name, places, art, core, ground)


def _core(places: tuple[Place, ...], master: Any, page: Rect) -> Rect:
    """Return where the layout puts content, the master if it does not say."""
    boxes = [each.box for each in places if each.kind in BODIES]
    if not boxes:
        bodies = [p for p in master.placeholders if _kind(p) == "body"]
        boxes = [box for p in bodies if (box := _box(p)) is not None]
    if boxes:
        core = boxes[0]
        for each in boxes[1:]:
            core = core.union(each)
        large = core.width > 0.4 * page.width and core.height > 0.3 * page.height
        if large and page.contains(core, 1.0):
            return core
    x, y, width, height = _DEFAULT_CORE
    return Rect(x * page.width, y * page.height, width * page.width, height * page.height)


def theme_in(master: Any) -> Theme:
    """Return the theme of a master; TemplateError where it has none."""
    from lxml import etree

    for known in master.part.rels.values():
        if known.reltype.endswith("/theme"):
            return theme_of(etree.fromstring(known.target_part.blob))
    raise TemplateError("template.no-theme")


def _mapping(master: Any, layout: Any) -> dict[str, str]:
    """Return what the names bg1, tx1 … stand for on a layout."""
    own = layout.find(f"{_P}clrMapOvr/{_A}overrideClrMapping")
    names = own if own is not None else master.find(f"{_P}clrMap")
    return dict(names.attrib) if names is not None else {}


def _kind(placeholder: Any) -> str:
    kind = placeholder._element.ph.get("type", "obj")
    return str(kind)


def _box(shape: Any) -> Rect | None:
    if None in (shape.left, shape.top, shape.width, shape.height):
        return None
    return Rect(*(each / EMU for each in (shape.left, shape.top, shape.width, shape.height)))


def _places(layout: Any, master: Any, theme: Theme, mapped: Mapping[str, str]) -> Iterator[Place]:
    """Yield the placeholders that can be used: upright, with a box, of a kind we fill."""
    styles = master._element.find(f"{_P}txStyles")
    above = {_kind(each): each for each in master.placeholders}
    for each in layout.placeholders:
        kind = _kind(each)
        parent = above.get(_MASTERS_KIND.get(kind, kind))
        box = _box(each) or (_box(parent) if parent is not None else None)
        upright = is_upright(each._element) and each._element.ph.get("orient", "horz") == "horz"
        if kind not in _KINDS or box is None or not upright:
            continue
        shapes = [each._element, *([parent._element] if parent is not None else [])]
        title = kind in TITLES
        style = "titleStyle" if title else "otherStyle" if kind in FURNITURE else "bodyStyle"
        defaults = styles.find(f"{_P}{style}") if styles is not None else None
        look = look_of(shapes, defaults, theme, mapped, title)
        yield Place(kind, each._element.ph.idx, box, look)


def _readable(place: Place, ground: Color | None, art: tuple[Art, ...], theme: Theme) -> Place:
    """Return a place whose colour, where no style states it, can be read on what is under it."""
    look, middle = place.look, Rect(*place.box.center, 0, 0)
    under = [each.color for each in reversed(art) if each.box.inset(-1).contains(middle)]
    ground = under[0] if under else ground
    if look.stated or ground is None or look.color.contrast(ground) >= _READABLE:
        return place
    inks = (Color(theme.colors[each]) for each in ("dk1", "lt1"))
    return replace(place, look=replace(look, color=max(inks, key=ground.contrast)))


def _art(owner: Any, theme: Theme, mapped: Mapping[str, str]) -> Iterator[Art]:
    """Yield what a master or layout draws itself, dots left out."""
    for shape in owner.shapes:
        if shape.is_placeholder:
            continue
        box = _box(shape)
        if box is None or (box.width < 2 and box.height < 2):
            continue
        properties = shape._element.find(f"{_P}spPr")
        fill = properties.find(f"{_A}solidFill") if properties is not None else None
        yield Art(box, color_in(fill, theme, mapped))


def _ground(layout: Any, master: Any, theme: Theme, mapped: Mapping[str, str]) -> Color | None:
    """Return the plain colour behind everything, None for a picture, pattern or gradient."""
    for owner in (layout, master):
        ground = owner._element.find(f"{_P}cSld/{_P}bg")
        if ground is None:
            continue
        own = ground.find(f"{_P}bgPr")
        if own is not None:
            return color_in(own.find(f"{_A}solidFill"), theme, mapped)
        named = ground.find(f"{_P}bgRef")
        plain = named is not None and named.get("idx") in ("0", "1000", "1001")
        return color_in(named, theme, mapped) if plain else None
    return Color(theme.colors["lt1"])


def _covers(art: Rect, core: Rect) -> bool:
    """Say whether something drawn lies under more than a little of the content."""
    wide = min(art.right, core.right) - max(art.x, core.x)
    high = min(art.bottom, core.bottom) - max(art.y, core.y)
    return wide > 0 and high > 0 and wide * high > 0.04 * core.width * core.height
