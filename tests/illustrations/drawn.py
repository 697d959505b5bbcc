"""What tests ask of a drawn figure: its words, their fit, the colours of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.paint import Color
from patientuddannelse.scene.primitives import Group, Path
from patientuddannelse.scene.walk import leaves, text_blocks

BESIDE = Rect(484, 28, 452, 436)
WIDE = Rect(48, 116, 864, 356)
STATEMENT = Rect(566, 28, 370, 440)
FULL = Rect(24, 24, 912, 492)
EXERCISE = Rect(572, 120, 364, 350)
CLOSING = Rect(540, 60, 372, 372)
SLIDE = Rect(0, 0, 960, 540)


_KEPT = (
    "id", "model", "slug", "sources", "proposal", "picture", "clinician", "letter", "calendar",
    "worksheet",
)  # fmt: skip


def shows(stage: Stage, *steps: str, page: Rect | None = None) -> Stage:
    """Return the stage with only these steps to draw, and another page if one is given."""
    return replace(stage, steps=steps or None, page=page or stage.page)


def words(figure: Figure) -> list[str]:
    """Return the texts in drawing order."""
    return [block.text for block in text_blocks(figure.parts)]


def assert_words_fit(figure: Figure, stage: Stage) -> None:
    """Every text fits its box, inside the frame, and is no smaller than patients may read."""
    least = stage.type["small"].minimum
    for block in text_blocks(figure.parts):
        assert block.overflow is None, block.text
        assert stage.frame.contains(block.box, 0.5), block.text
        assert all(p.size >= least for p in block.paragraphs), block.text


def assert_steps_name_parts(figure: Figure, steps: Iterable[str]) -> None:
    """The steps are these, each names parts that are there, and no part has two steps."""
    assert figure.step_ids == tuple(steps)
    names = [part.name for part in figure.parts]
    assert len(set(names)) == len(names)
    revealed = [name for step in figure.steps for name in step.parts]
    assert len(set(revealed)) == len(revealed)
    assert set(revealed) <= set(names)


def parts_with(figure: Figure, token: str) -> set[str]:
    """Return the names of the parts in which a palette colour is drawn."""
    return {
        part.name for part in figure.parts if any(c.token.startswith(token) for c in _colors(part))
    }


def _colors(part: Group) -> Iterator[Color]:
    for leaf, _ in leaves([part]):
        if isinstance(leaf, Path):
            if isinstance(leaf.fill, Color):
                yield leaf.fill
            if leaf.stroke:
                yield leaf.stroke.color
    for block in text_blocks([part]):
        yield from (paragraph.color for paragraph in block.paragraphs)


def twice(data: object) -> object:
    """Return labels twice as long (ids, names of files and pictures kept)."""
    if isinstance(data, dict):
        return {k: v if k in _KEPT else twice(v) for k, v in data.items()}
    if isinstance(data, list):
        return [twice(each) for each in data]
    return f"{data} {data}" if isinstance(data, str) else data


def doubled(data: dict[str, object]) -> None:
    """Make every label of a model's data twice as long, in place."""
    data.update({k: twice(v) for k, v in data.items() if k not in _KEPT})
