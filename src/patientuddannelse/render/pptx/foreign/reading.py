"""From a clinic's file to its `Template`: its layouts and their roles, colours and fonts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import reduce
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.decks.template.mapping import ROLES, mapped_roles
from patientuddannelse.decks.template.model import HostLayout, Template
from patientuddannelse.diagnostics import (
    CurriculumError,
    Diagnostic,
    Origin,
    Phrase,
    Severity,
    Value,
)
from patientuddannelse.render.pptx.foreign.cleaning import clean, furnish
from patientuddannelse.render.pptx.foreign.layouts import EMU, layouts_of, theme_in
from patientuddannelse.render.pptx.foreign.opening import (
    TemplateError,
    damage_told,
    opened,
    presentation_in,
    require_whole,
)
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.text.office_fonts import office_font
from patientuddannelse.wordings import finding, phrase

if TYPE_CHECKING:
    from pptx.presentation import Presentation

Chosen = tuple[str, str, Origin | None]
"""A role, the name of the layout that a clinic wants for it, and where it says so."""


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
        self.width = (presentation.slide_width or 0) / EMU
        self.height = (presentation.slide_height or 0) / EMU
        if self.width < 100 or self.height < 100:
            raise TemplateError("template.size")
        self.found: list[Diagnostic] = []

    def template(self, chosen: tuple[Chosen, ...]) -> Template:
        page = Rect(0, 0, self.width, self.height)
        layouts = tuple(layouts_of(self.presentation, page))
        if not layouts:
            raise TemplateError("template.no-layouts")
        self._check(chosen, layouts)
        names = {role: name for role, name, _ in chosen}
        roles, missing = mapped_roles(layouts, names, self._masters(layouts))
        main = list(self.presentation.slide_masters)[layouts[roles["content"]].master]
        theme = theme_in(main)
        body, heading = office_font(theme.body), office_font(theme.heading)
        self._say(roles, missing, layouts)
        for font in dict.fromkeys(each.family for each in (body, heading) if not each.known):
            self.warn("template-font", font=font)
        clean(self.presentation)
        furnish(self.presentation)
        require_whole(self.presentation)
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
