"""From a plan to the merged file: the edited one, with what the curriculum changed put into it."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.revision.base import with_base
from patientuddannelse.revision.layouts import Layouts
from patientuddannelse.revision.listing import list_slides, unlink
from patientuddannelse.revision.package import Package, zipped
from patientuddannelse.revision.plan import Plan
from patientuddannelse.revision.slides import SlideWriter
from patientuddannelse.revision.state import DeckState
from patientuddannelse.revision.writing import Changing


def spliced(plan: Plan, edited: Package, new: Package, state: DeckState) -> bytes:
    """Return the merged deck; ``state`` is that of the new one, which it carries as its base."""
    changing = Changing(edited)
    writer = SlideWriter(changing, new, Layouts(changing, plan))
    parts = [
        step.edited.part if step.edited is not None else writer.begin(step) for step in plan.slides
    ]
    pairs = list(zip(plan.slides, parts, strict=True))
    writer.leads_to = {step.new.part: part for step, part in pairs if step.new is not None}
    for step, part in pairs:
        if step.edited is None:
            writer.fill(step, part)
        elif not step.is_untouched:
            writer.merge(step, part)
    numbers = list_slides(changing, plan, parts, new)
    unlink(changing, parts)
    by_id = {
        step.new.id: number
        for step, number in zip(plan.slides, numbers, strict=True)
        if step.new is not None
    }
    slides = tuple(replace(each, number=by_id.get(each.id, 0)) for each in state.slides)
    return zipped(with_base(changing.files(), replace(state, slides=slides)).items())
