"""Scan: a picture shows how you look inside, not pain; changes come with age, as wrinkles do.

Sources: s001-3-scanning-raske, s001-3-scanning-alder, s001-3-scanning-udelukke, s001-2-myte-mr.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from patientuddannelse.curriculum.models.scan import ScanContent
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import OLD_MAN, OLDER_WOMAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.film import BONE, DISC, FILM, film
from patientuddannelse.drawing.gallery import gallery
from patientuddannelse.drawing.materials import KNOB, WHITE
from patientuddannelse.drawing.poses import WALK
from patientuddannelse.drawing.shapes import disc, ellipse, group, path, polyline, rect
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.scene.primitives import Group, Item


def draw(content: ScanContent, stage: Stage) -> Figure:
    """Draw the photo, the scan, the same scan beside somebody without pain, and the magnifier."""
    shown = [part for part in _PICTURES if stage.shows(part)]
    labels = [content.part(part).label for part in _PICTURES]
    wall = gallery(stage, stage.frame, labels)
    parts = []
    for i, part in enumerate(_PICTURES):
        if part in shown:
            box = wall.spots[i].picture
            picture = group(_PICTURES[part](stage), at=(box.x, box.y), scale=box.width / 100)
            caption = wall.caption(stage, i, labels[i]) if labels[i] else None
            parts.append(group(picture, caption, name=part))
    steps = tuple(Step(part, (part,)) for part in shown)
    return Figure(tuple(parts), steps, str(content.alt))


def _mat(stage: Stage) -> Item:
    return rect(0, 0, 100, 100, stage.color("petrol1"), 8)


def _photo(stage: Stage) -> Iterator[Item]:
    """Yield a photo of a face with the lines of a life, in a box of 100."""
    yield _mat(stage)
    yield group(
        rect(-33, -40, 66, 80, stage.color("petrol2").shade(0.14), 2, opacity=0.6),
        at=(52, 52), rotate=-4,
    )  # fmt: skip
    yield group(
        rect(-33, -40, 66, 80, WHITE, 2),
        rect(-28, -35, 56, 58, stage.color("sun2"), 1),
        _face(),
        rect(-33, 23, 66, 17, WHITE, 2),
        at=(50, 50), rotate=-4,
    )  # fmt: skip


def _face() -> Group:
    """Draw the older woman with laughter lines and a furrowed brow, in head units."""
    line = OLDER_WOMAN.tone.shade.shade(0.12)
    wrinkles: list[Item] = [
        path(f"M{x - 15},{y} Q{x},{y - 3} {x + 15},{y}", None, line, 2.2)
        for x, y in ((0, -27), (0, -33))
    ]
    for side in (-1, 1):
        for dy in (-5, 0, 5):
            wrinkles.append(polyline([(side * 29, 1 + dy * 0.4), (side * 34, 1 + dy)], line, 1.9))
        wrinkles.append(path(f"M{side * 12},16 Q{side * 17},24 {side * 14},33", None, line, 2.2))
    return group(bust(OLDER_WOMAN, (0, 0), mood="smile", body=96), wrinkles, at=(0, -8), scale=0.34)


def _scan(stage: Stage) -> Iterator[Item]:
    yield _mat(stage)
    yield rect(14, 6, 74, 90, stage.color("petrol2").shade(0.14), 5, opacity=0.6)
    yield film((13, 4), 0.95)


def _without_pain(stage: Stage) -> Iterator[Item]:
    """Yield the same scan, and beside it somebody who walks and smiles."""
    yield _mat(stage)
    yield film((5, 12), 0.6)
    yield ellipse(74, 95, 20, 2.4, stage.color("petrol2").shade(0.14))
    yield figure(OLD_MAN, WALK, (73, 95), 0.235, 0.5, "smile")


def _magnifier(stage: Stage) -> Iterator[Item]:
    """Yield the scan under a magnifying glass that looks at one place."""
    yield _mat(stage)
    yield film((5, 4), 0.95)
    x, y, radius = 52.0, 55.0, 25.0
    yield polyline([(x + 19, y + 19), (x + 37, y + 37)], KNOB, 8)
    yield disc(x, y, radius, FILM.tint(0.12))
    for dy, turn in ((-12.5, 4), (12.5, 14)):
        yield group(rect(-17, -8.5, 34, 17, BONE.tint(0.3), 6), at=(x, y + dy), rotate=turn)
    yield group(ellipse(0, 0, 17, 3.8, DISC.tint(0.2)), at=(x, y), rotate=9)
    yield disc(x, y, radius, line=stage.color("petrol7"), line_width=5)


_PICTURES: dict[str, Callable[[Stage], Iterator[Item]]] = {
    "photo": _photo,
    "scan": _scan,
    "without_pain": _without_pain,
    "magnifier": _magnifier,
}
