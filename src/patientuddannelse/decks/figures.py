"""From a figure in a session's YAML to top-level groups, one per reveal step, and their clicks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from patientuddannelse.curriculum.authored import origin_of
from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.slides import Figure as FigureContent
from patientuddannelse.curriculum.named import has_part, part_names
from patientuddannelse.curriculum.noted import once_watched
from patientuddannelse.dataclass import dataclass
from patientuddannelse.decks.model import Click, Target
from patientuddannelse.decks.setting import Setting
from patientuddannelse.diagnostics import CurriculumError, Diagnostic, Phrase
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.illustrations import ILLUSTRATIONS, Illustration
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Group, Role
from patientuddannelse.wordings import finding, phrase

_MANY_STEPS = 4
_DIMMED = 0.4  # opacity of a figure in the background


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A figure on a slide: its groups in drawing order, and a click for each revealed step."""

    groups: tuple[Group, ...] = ()
    clicks: tuple[Click, ...] = ()

    @property
    def names(self) -> tuple[Target, ...]:
        """Return a target for every group, to show the whole figure with one click."""
        return tuple(Target(group.name) for group in self.groups)


def place_figure(
    content: FigureContent | None,
    setting: Setting,
    frame: Rect,
    page: Rect | None = None,
    name: str = "figure",
    drawing: str = "",
) -> PlacedFigure:
    """Draw a figure in a frame; its ground may fill ``page`` (default: the frame).

    ``drawing`` is the illustration where it is not the one named like the model.
    Raises CurriculumError for a drawing or a step that there is not.
    """
    if content is None:
        return PlacedFigure()
    asked = None if content.every_step or not content.steps else (*content.shown, *content.steps)
    if asked is None and content.shown and not content.every_step:
        asked = content.shown
    if asked and content.model in setting.models:
        off = setting.models[content.model].switched_off
        asked = tuple(step for step in asked if step not in off)
    stage = replace(
        setting.stage, frame=frame, page=page or frame, steps=asked,
        highlight=frozenset(content.highlight), alone=content.alone,
    )  # fmt: skip
    figure = draw_model(content, setting, stage, drawing)
    require_names(
        content,
        setting.models[content.model],
        asked or content.shown,
        figure,
        lambda: draw_model(content, setting, replace(stage, steps=None), drawing),
    )
    groups = tuple(_groups(figure, name))
    if content.dimmed:
        groups = tuple(replace(group, opacity=_DIMMED) for group in groups)
    elif groups:
        groups = (_read_aloud(groups[0], figure, content, setting), *groups[1:])
    return PlacedFigure(groups, tuple(_clicks(content, figure, groups)))


def _read_aloud(first: Group, figure: Figure, content: FigureContent, setting: Setting) -> Group:
    """Return the first group of a figure as what is read aloud for all of it."""
    own = content.alt or setting.models[content.model].alt
    alt = str(content.alt) or figure.alt_text
    return replace(first, role=Role.FIGURE, alt_text=alt, origin=own.origin)


def draw_model(content: FigureContent, setting: Setting, stage: Stage, drawing: str = "") -> Figure:
    """Draw the model that a figure names."""
    words, draw = drawing_of(content, setting, drawing)
    return draw(words, stage)


def drawing_of(
    content: FigureContent, setting: Setting, drawing: str = ""
) -> tuple[ModelContent, Illustration]:
    """Return the model that a figure names, and what draws it.

    Raises CurriculumError at the name where there is no such model or drawing.
    """
    words = setting.models.get(content.model)
    draw = ILLUSTRATIONS.get(drawing or content.model)
    if draw is None or words is None:
        known = sorted(model for model in ILLUSTRATIONS if model in setting.models)
        raise CurriculumError([_unknown("model", content.model, known)])
    return words, draw


def model_named(name: str, setting: Setting) -> ModelContent:
    """Return the content of a model; raise CurriculumError at its name where there is none."""
    if name not in setting.models:
        raise CurriculumError([_unknown("model", name, sorted(setting.models))])
    return setting.models[name]


def require_names(
    content: FigureContent,
    words: ModelContent,
    asked: tuple[str, ...],
    figure: Figure,
    draw_whole: Callable[[], Figure],
) -> None:
    """Raise CurriculumError for steps and parts that a drawing does not have.

    A drawing names the steps that it was asked for, and drawn as a whole all that it has.
    """
    steps = figure.step_ids
    missing = [each for each in asked if each not in steps]
    known = draw_whole().step_ids if missing else ()
    wrong = [_unknown("step", each, known) for each in missing]
    wrong += [
        _unknown("highlight", each, (*part_names(words), *words.switched_off))
        for each in content.highlight
        if each not in steps and each not in words.switched_off and not has_part(words, each)
    ]
    if wrong:
        raise CurriculumError(wrong)


def _unknown(what: str, name: str, known: Sequence[str]) -> Diagnostic:
    key = "unknown-model.drawing" if what == "model" else f"unknown-{what}"
    listed = phrase("known", names=", ".join(known)) if known else Phrase("draws-none")
    hint = did_you_mean(name, known) or listed
    return finding(key, origin_of(name), name=name, hint=hint)


def _groups(figure: Figure, name: str) -> Iterator[Group]:
    """Yield runs of parts of one step as groups."""
    step_of = {part: step.id for step in figure.steps for part in step.parts}
    runs = groupby(figure.parts, lambda part: step_of.get(part.name, ""))
    count: dict[str, int] = {}
    for step, parts in runs:
        count[step] = count.get(step, 0) + 1
        own = " ".join(filter(None, (name, step, "" if count[step] == 1 else str(count[step]))))
        yield Group(tuple(parts), own, Role.DECORATIVE)


def _clicks(content: FigureContent, figure: Figure, groups: tuple[Group, ...]) -> Iterator[Click]:
    """Yield a click for each step that is revealed, in the drawing's order."""
    asked = figure.step_ids if content.every_step else content.steps
    revealed = [step for step in asked if step not in content.shown]
    members = {
        part.name: group.name for group in groups for part in group.items if isinstance(part, Group)
    }
    turns_page = bool(content.shown)  # an empty place is no page
    for step in figure.steps:
        if step.id in revealed:
            names = dict.fromkeys(members[part] for part in step.parts if part in members)
            yield Click(tuple(Target(each) for each in names), turns_page=turns_page)
            turns_page = True


def first_step(content: FigureContent | None, setting: Setting, frame: Rect) -> tuple[Group, ...]:
    """Draw only what a figure begins with, as a picture within a picture."""
    if content is None:
        return ()
    words, draw = drawing_of(content, setting)
    return _beginning(words, draw, replace(setting.stage, frame=frame, page=frame))


@once_watched
def _beginning(words: ModelContent, draw: Illustration, stage: Stage) -> tuple[Group, ...]:
    first = draw(words, stage).step_ids[:1]
    return draw(words, replace(stage, steps=first or None)).parts


def preferred_shape(content: FigureContent) -> str:
    """Return how a drawing best stands on a slide: ``full``, ``wide`` or ``square``.

    A drawing that names many steps has many parts, for which there is no room beside words.
    """
    known = ILLUSTRATIONS.get(content.model)
    shape = known.slide_shape if known else "square"
    many = len(content.steps) + len(content.shown) >= _MANY_STEPS
    return "wide" if shape == "square" and many else shape
