"""Which layout of the edited deck a new slide stands on."""

from __future__ import annotations

from collections import Counter

from patientuddannelse.revision.names import P
from patientuddannelse.revision.package import DeckFileError
from patientuddannelse.revision.plan import Plan
from patientuddannelse.revision.shapes import box_of, chosen, place_of
from patientuddannelse.revision.state import Slide
from patientuddannelse.revision.writing import Changing


class Layouts:
    """The layouts of a deck: by their names, else by what slides like the new one stand on."""

    def __init__(self, changing: Changing, plan: Plan) -> None:
        """Look at which layouts there are and which are used."""
        self.changing = changing
        self.used: dict[str, Counter[str]] = {}
        for step in plan.slides:
            if step.edited is not None and step.new is not None:
                part = changing.package.related(step.edited.part, "slideLayout")
                self.used.setdefault(step.new.layout, Counter())[part] += 1
        self.named: dict[str, str] = {}
        self._places: dict[str, set[str]] = {}
        for part in self._all():
            common = changing.package.xml(part).find(f"{P}cSld")
            if common is not None:
                self.named.setdefault(common.get("name", ""), part)

    def _all(self) -> list[str]:
        package = self.changing.package
        masters = (r for r in package.relations(package.main).values() if r.short == "slideMaster")
        return [
            each.target
            for master in masters
            for each in package.relations(master.target).values()
            if each.short == "slideLayout"
        ]

    def part_for(self, slide: Slide) -> str:
        """Return the layout for a new slide."""
        if slide.layout in self.named:
            return self.named[slide.layout]
        used = self.used.get(slide.layout) or sum(self.used.values(), Counter())
        if used:
            return used.most_common(1)[0][0]
        if self.named:
            return next(iter(self.named.values()))
        raise DeckFileError("deck-file.damaged", part=self.changing.package.main)

    def places(self, part: str) -> set[str]:
        """Return the places of a layout that say where they stand."""
        if part not in self._places:
            tree = self.changing.package.xml(part).iterfind(f"{P}cSld/{P}spTree/*")
            shapes = [chosen(each) for each in tree]
            self._places[part] = {place_of(each) for each in shapes if box_of(each) is not None}
        return self._places[part]
