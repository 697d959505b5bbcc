"""From a clinic's file to its `Template`: every layout with its places, colours and fonts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import reduce
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.decks.template.area import is_ground
from patientuddannelse.decks.template.mapping import ROLES, mapped_roles
from patientuddannelse.decks.template.model import (
    BODIES,
    FURNITURE,
    TITLES,
    Art,
    HostLayout,
    Place,
    Template,
)
from patientuddannelse.diagnostics import (
    CurriculumError,
    Diagnostic,
    Origin,
    Phrase,
    Severity,
    Value,
)
from patientuddannelse.render.pptx.foreign.cleaning import clean
from patientuddannelse.render.pptx.foreign.opening import (
    TemplateError,
    damage_told,
    opened,
    presentation_in,
)
from patientuddannelse.render.pptx.foreign.styles import (
    Theme,
    color_in,
    is_upright,
    look_of,
    theme_of,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.text.office_fonts import office_font
from patientuddannelse.wordings import finding, phrase

if TYPE_CHECKING:
    from pptx.presentation import Presentation

_EMU = 12_700
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_KINDS = (*TITLES, "subTitle", *BODIES, *FURNITURE)
_MASTERS_KIND = {"ctrTitle": "title", "obj": "body", "subTitle": "body"}
Chosen = tuple[str, str, Origin | None]
"""A role, the name of the layout that a clinic wants for it, and where it says so."""

_READABLE = 3.0  # large words on their ground
_DEFAULT_CORE = (0.06, 0.27, 0.88, 0.6)  # of the slide, where a template says nothing


def read_template(
    path: Path, origin: Origin | None = None, chosen: tuple[Chosen, ...] = ()
) -> Template:
    """Read a template; ``chosen`` are the clinic's own layouts.

    Raises CurriculumError that says what is wrong with the file, at ``origin`` if it is given.
    """
    try:
        presentation = opened(presentation_in(path))
        with damage_told():
            return _Reading(presentation, path.name, origin).template(chosen)
    except TemplateError as error:
        raise CurriculumError([error.at(str(path), origin)]) from error


class _Reading:
    """A presentation while it is read."""

    def __init__(self, presentation: Presentation, name: str, origin: Origin | None) -> None:
        self.presentation, self.name, self.origin = presentation, name, origin
        self.width = (presentation.slide_width or 0) / _EMU
        self.height = (presentation.slide_height or 0) / _EMU
        if self.width < 100 or self.height < 100:
            raise TemplateError("template.size")
        self.found: list[Diagnostic] = []

    def template(self, chosen: tuple[Chosen, ...]) -> Template:
        layouts = tuple(self._layouts())
        if not layouts:
            raise TemplateError("template.no-layouts")
        self._check(chosen, layouts)
        names = {role: name for role, name, _ in chosen}
        roles, missing = mapped_roles(layouts, names, self._masters(layouts))
        main = list(self.presentation.slide_masters)[layouts[roles["content"]].master]
        theme = _theme(main)
        body, heading = office_font(theme.body), office_font(theme.heading)
        self._say(roles, missing, layouts)
        for font in dict.fromkeys(each.family for each in (body, heading) if not each.known):
            self.warn("template-font", font=font)
        clean(self.presentation)
        data = BytesIO()
        self.presentation.save(data)
        return Template(
            self.name, data.getvalue(), self.width, self.height, layouts, roles, theme.colors,
            body, heading, tuple(self.found),
        )  # fmt: skip

    def warn(self, key: str, **values: Value) -> None:
        at, warning = self.origin, Severity.WARNING
        self.found.append(finding(key, at, warning, template=self.name, **values))

    def _masters(self, layouts: tuple[HostLayout, ...]) -> list[int]:
        """Return the masters for content, best first: with room, and used by sample slides."""
        masters = [each.part for each in self.presentation.slide_masters]
        used = Counter(
            masters.index(slide.slide_layout.slide_master.part)
            for slide in list(self.presentation.slides)[1:]
        )
        roomy = {each.master for each in layouts if self._is_roomy(each)}
        return sorted(range(len(masters)), key=lambda each: (each not in roomy, -used[each], each))

    def _is_roomy(self, layout: HostLayout) -> bool:
        """Say whether a layout has its title above, over room for content."""
        title, core = layout.title, layout.core
        return (
            title is not None
            and len(layout.bodies) == 1
            and title.box.bottom < 0.4 * self.height
            and title.box.width > 0.5 * self.width
            and core.height > 0.4 * self.height
        )

    def _check(
        self,
        chosen: tuple[Chosen, ...],
        layouts: tuple[HostLayout, ...],
    ) -> None:
        known = list(dict.fromkeys(each.name for each in layouts))
        wrong = [
            finding(
                "template-layout.unknown",
                at,
                template=self.name,
                name=name,
                hint=did_you_mean(name, known),
            )
            for _, name, at in chosen
            if name not in known
        ]
        if wrong:
            raise CurriculumError(wrong)

    def _say(
        self, roles: Mapping[str, int], missing: list[str], layouts: tuple[HostLayout, ...]
    ) -> None:
        if missing:
            names = {layouts[roles[role]].name for role in missing}
            self.warn(
                "template-layout.roles",
                roles=reduce(
                    lambda one, two: phrase("and", one=one, two=two),
                    (Phrase(f"role.{role}") for role in missing),
                ),
                names=", ".join(sorted(names)),
                known=", ".join(ROLES),
            )
        if not any(each.title for each in layouts):
            self.warn("template-title.none")

    def _layouts(self) -> Iterator[HostLayout]:
        number = 0
        for index, master in enumerate(self.presentation.slide_masters):
            theme = _theme(master)
            for each in master.slide_layouts:
                yield self._layout(number, index, master, each, theme)
                number += 1

    def _layout(
        self, number: int, index: int, master: Any, layout: Any, theme: Theme
    ) -> HostLayout:
        page = Rect(0, 0, self.width, self.height)
        mapped = _mapping(master._element, layout._element)
        places = tuple(_places(layout, master, theme, mapped))
        owners = [layout]
        if layout._element.get("showMasterSp", "1") not in ("0", "false"):
            owners.append(master)
        art = tuple(each for owner in owners for each in _art(owner, theme, mapped))
        ground = _ground(layout, master, theme, mapped)
        core = self._core(places, master)
        title = next((each for each in places if each.kind in TITLES), None)
        if title is not None and title.box.y <= core.y < title.box.bottom:
            low = max(core.bottom, title.box.bottom + 0.3 * self.height)
            core = Rect(core.x, title.box.bottom, core.width, low - title.box.bottom)
        places = tuple(_readable(each, ground, art, theme) for each in places)
        for each in art:  # the last drawn lies on top; art across the content is no plain ground
            if is_ground(each.box, page):
                ground = each.color
            elif _covers(each.box, core):
                ground = None
        return HostLayout(number, index, layout.name, places, art, core, ground)

    def _core(self, places: tuple[Place, ...], master: Any) -> Rect:
        """Return where the layout puts content, the master if it does not say."""
        page = Rect(0, 0, self.width, self.height)
        boxes = [each.box for each in places if each.kind in BODIES]
        if not boxes:
            bodies = [p for p in master.placeholders if _kind(p) == "body"]
            boxes = [box for p in bodies if (box := _box(p)) is not None]
        if boxes:
            core = boxes[0]
            for each in boxes[1:]:
                core = core.union(each)
            large = core.width > 0.4 * self.width and core.height > 0.3 * self.height
            if large and page.contains(core, 1.0):
                return core
        x, y, width, height = _DEFAULT_CORE
        return Rect(x * self.width, y * self.height, width * self.width, height * self.height)


def _theme(master: Any) -> Theme:
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
    return Rect(*(each / _EMU for each in (shape.left, shape.top, shape.width, shape.height)))


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
