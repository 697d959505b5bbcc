"""The way out: the path from the circle, the light, the big open door, and one small step."""

from __future__ import annotations

from collections.abc import Sequence

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.fear_avoidance import FearAvoidanceContent
from patientuddannelse.drawing.captions import largest
from patientuddannelse.drawing.cutting import within
from patientuddannelse.drawing.footpath import softened
from patientuddannelse.drawing.limbs import ribbon
from patientuddannelse.drawing.materials import GRASS, LEAF, LEAF_LIGHT, PATH_EDGE, PATH_SAND, WHITE
from patientuddannelse.drawing.people import CAST, POSES, Mood, figure
from patientuddannelse.drawing.scenery import bush, ground_shadow, hill, tree
from patientuddannelse.drawing.shapes import disc, path, polygon, rect
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.fear_avoidance.arrangement import Arrangement
from patientuddannelse.illustrations.fear_avoidance.circle import HERO
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Item, TextBlock

_TALL = 372.0  # units from the feet to the crown
_HARDLY_SMALLER = 0.8  # of the larger size: whole lines are worth as much
_STEP_ROLES = ("h1", "h2", "h3", "strong", "label", "small")
_LEAST = 0.3  # of the opening's height for who walks out
_NEAR = 0.17  # of the door's width, half of the path's where it goes out
_MIDDLE = 0.41  # of the door's width, where it goes out
_NEARER = 1.5  # how much faster than its length a path grows towards us
_EDGE = 1.2  # design units


def closed(stage: Stage, view: Arrangement) -> list[Item]:
    """Return the door before it opens: there from the start, hard to see."""
    o, u, color = view.opening, view.unit, view.ground
    panel = Rect(o.x + o.width * 0.16, o.y + o.height * 0.08, o.width * 0.68, o.height * 0.34)
    return [
        rect(o.x - 4 * u, o.y - 4 * u, o.width + 8 * u, o.height + 4 * u, color.shade(0.12)),
        rect(o.x, o.y, o.width, o.height, color.shade(0.05)),
        rect(panel.x, panel.y, panel.width, panel.height, color.shade(0.1), 2 * u),
        rect(
            panel.x, o.y + o.height * 0.56, panel.width, panel.height, color.shade(0.1), 2 * u
        ),
        disc(o.x + o.width * 0.08, o.y + o.height * 0.51, 2.2 * u, color.shade(0.3)),
    ]  # fmt: skip


def path_out(stage: Stage, view: Arrangement) -> list[Item]:
    """Return the path from the circle to the doorstep, and the light that falls out on it.

    It is seen as one sees a path on a floor: a thread far off, where the circle is, and at our
    feet nearly as broad as the door. What would run off the picture is cut there.
    """
    o, u, frame = view.opening, view.unit, stage.frame
    light = stage.color("sun2").mix(view.ground, 0.25)
    spill = [
        (o.x, o.bottom), (o.right, o.bottom), (o.right - 0.1 * o.width, frame.bottom),
        (o.x - 0.55 * o.width, frame.bottom),
    ]  # fmt: skip
    far, near = 1.1 * u, _NEAR * o.width
    start = view.leaving(far + _EDGE * u)
    line = softened(_stops(view, start, near))
    halves = [far + (near - far) * (i / (len(line) - 1)) ** _NEARER for i in range(len(line))]
    edges = [half + _EDGE * u * (0.4 + 0.6 * half / near) for half in halves]
    ends = (True, False)
    room = Rect(stage.page.x, frame.y, stage.page.width, frame.height) if view.upright else frame
    return [
        polygon(spill, light),
        within(path(ribbon(line, edges, round_ends=ends), PATH_EDGE), room),
        within(path(ribbon(line, halves, round_ends=ends), PATH_SAND), room),
    ]


def _stops(view: Arrangement, start: Point, near: float) -> list[tuple[float, float]]:
    """Return where the path passes: beside the door down to us, then round into the door."""
    o, u = view.opening, view.unit
    end = (o.x + o.width * _MIDDLE, o.bottom)
    if not view.upright:
        low = o.bottom + 0.35 * near
        return [
            start, ((start.x * 2 + o.x) / 3, start.y + (low - start.y) * 0.6),
            (o.x - 0.5 * near, low), end,
        ]  # fmt: skip
    drop, beside = o.bottom - start.y, o.x - 4.4 * u
    bends = ((-6, 0.07), (-20, 0.19), (-19.5, 0.28), (-12.5, 0.44), (-13, 0.57), (-20, 0.75))
    return [
        start, *((beside + x * u, start.y + y * drop) for x, y in bends),
        (beside - 0.45 * near, start.y + drop * 0.92), (o.x + 0.3 * near, o.bottom + 0.28 * near),
        end,
    ]  # fmt: skip


def opening(stage: Stage, view: Arrangement) -> list[Item]:
    """Return the open door: frame, daylight with a quiet landscape, the leaf at its right."""
    o, u = view.opening, view.unit
    frame, green = stage.color("petrol9"), stage.color("green_light")
    horizon = o.y + o.height * 0.62
    sun = 0.1 if view.upright else 0.06  # clear of the words
    return [
        rect(o.x - 4.4 * u, o.y - 4.4 * u, o.width + 8.8 * u, o.height + 4.4 * u, frame, 2 * u),
        rect(o.x, o.y, o.width, o.height, WHITE),
        disc(
            o.right - o.width * 0.3, horizon - o.height * sun, o.width * 0.085,
            stage.color("sun5"),
        ),
        within(hill(o.x, o.right, _crest(o, horizon, (0.02, -0.05, -0.02, 0.01)), o.bottom,
                    green.mix(GRASS, 0.2)), o),
        tree((o.x + o.width * 0.87, horizon + o.height * 0.09), o.height / 680, LEAF),
        within(hill(o.x, o.right, _crest(o, horizon + o.height * 0.1, (-0.04, 0.0, 0.02, -0.03)),
                    o.bottom, green.mix(GRASS, 0.55)), o),
        _way(o, horizon),
        bush((o.x + o.width * 0.83, o.bottom - o.height * 0.1), o.height / 620, LEAF_LIGHT),
        *_leaf(stage, view),
        rect(o.x - 7 * u, o.bottom - 0.5 * u, o.width + 14 * u, 5.4 * u, stage.color("white")),
        rect(o.x - 7 * u, o.bottom + 3.4 * u, o.width + 14 * u, 2.4 * u, stage.color("sand3")),
    ]  # fmt: skip


def _crest(o: Rect, y: float, waves: tuple[float, ...]) -> list[tuple[float, float]]:
    step = o.width / (len(waves) - 1)
    return [(o.x + i * step, y + wave * o.height) for i, wave in enumerate(waves)]


def _way(o: Rect, horizon: float) -> Item:
    """Return the path outside, narrowing towards the hills."""
    x, w, b, h = o.x, o.width, o.bottom, o.bottom - horizon - o.height * 0.08
    return path(
        f"M{x + w * 0.26},{b} C{x + w * 0.3},{b - h * 0.4} {x + w * 0.74},{b - h * 0.42}"
        f" {x + w * 0.7},{b - h * 0.7} C{x + w * 0.68},{b - h * 0.84} {x + w * 0.6},{b - h * 0.9}"
        f" {x + w * 0.63},{b - h} C{x + w * 0.63},{b - h * 0.9} {x + w * 0.78},{b - h * 0.84}"
        f" {x + w * 0.8},{b - h * 0.7} C{x + w * 0.82},{b - h * 0.4} {x + w * 0.56},{b - h * 0.3}"
        f" {x + w * 0.56},{b} Z",
        PATH_SAND,
    )


def _leaf(stage: Stage, view: Arrangement) -> list[Item]:
    """Return the door itself, swung open at the right."""
    o, u, color = view.opening, view.unit, stage.color("petrol7")
    x, far, lift = o.right, o.right + view.leaf, o.height * 0.045

    def at(s: float, t: float) -> tuple[float, float]:
        return x + (far - x) * s, o.y + o.height * t + lift * s * (2 * t - 1)

    panels = [
        polygon([at(0.2, a), at(0.8, a), at(0.8, b), at(0.2, b)], color.shade(0.22))
        for a, b in ((0.07, 0.42), (0.56, 0.92))
    ]
    return [
        polygon([at(0, 0), at(1, 0), at(1, 1), at(0, 1)], color),
        *panels,
        polygon([at(0.94, 0), at(1, 0), at(1, 1), at(0.94, 1)], color.tint(0.25)),
        disc(*at(0.86, 0.5), 2.4 * u, stage.color("sun5")),
    ]


def walker(view: Arrangement, words: list[TextBlock], field: Rect | None = None) -> list[Item]:
    """Return the same person taking one small step out, as tall as words and field leave room."""
    o = view.opening
    top = max((block.box.y + block.height for block in words), default=o.y) + 5 * view.unit
    top = field.bottom + 2 * view.unit if field else top
    room = max(o.bottom - top, o.height * _LEAST)
    scale = min(room, o.height * 0.66) / _TALL
    at = Point(o.x + o.width * 0.4, o.bottom + 1.6 * view.unit)
    return [
        ground_shadow((at.x, at.y), 120 * scale, PATH_EDGE),
        figure(HERO, POSES["stroll"], at, scale, 0.7, "calm"),
    ]


def words(content: FearAvoidanceContent, stage: Stage, view: Arrangement) -> list[TextBlock]:
    """Return what stands in the light of the door."""
    o, u = view.opening, view.unit
    room = o.inset(6.5 * u, 7 * u)
    limit = o.height * (1 - _LEAST) - 12 * u
    found: list[TextBlock] = []
    y = room.y
    if content.way_out:
        roles = ("label" if view.upright else "text", "small")
        lead = largest(stage, content.way_out, Rect(room.x, y, room.width, limit), roles, "ink")
        found.append(lead.at(room.x, y))
        y += lead.height + 1.5 * u
    box = Rect(room.x, y, room.width, limit - (y - room.y))
    sizes = _STEP_ROLES if view.upright else _STEP_ROLES[1:]
    step = _few_lines(content.small_step, stage, box, sizes)
    return [*found, step.at(room.x, y)]


def _few_lines(text: Text, stage: Stage, box: Rect, roles: Sequence[str]) -> TextBlock:
    """Set text in the largest role that needs at most one line more than the author's own.

    Somewhat smaller, it keeps to the author's.
    """
    own = str(text).count("\n") + 1
    tried = [stage.text(text, box, role, "petrol9") for role in roles]
    fitting = [block for block in tried if block.overflow is None]
    if not fitting:
        return tried[-1]
    least = _HARDLY_SMALLER * fitting[0].paragraphs[0].size
    short = [b for b in fitting if len(b.paragraphs[0].lines) <= own + 1]
    whole = [b for b in short if len(b.paragraphs[0].lines) <= own]
    if whole and whole[0].paragraphs[0].size >= least:
        return whole[0]
    return (short or fitting)[0]


def many(content: FearAvoidanceContent, stage: Stage, view: Arrangement) -> TextBlock | None:
    """Return the line that nobody is alone with the circle, where there is room beside it."""
    if not content.many or view.many.width <= 0:
        return None
    return largest(stage, content.many, view.many, ("h2", "h3", "label"), "petrol9")


def company(stage: Stage, view: Arrangement, line: TextBlock) -> list[Item]:
    """Return some of the many who know the circle, standing under the line that says so."""
    u = view.unit
    foot = view.opening.bottom - 6 * u
    room = foot - line.box.y - line.height - 6 * u
    if room < 40 * u:
        return []
    scale = min(room, 74 * u) / _TALL
    ground = view.ground
    people: tuple[tuple[str, str, Mood, float, float, float], ...] = (
        ("old_man", "stand", "tired", 0.2, 1.0, 0.5),
        ("red_haired_woman", "stand", "calm", 0.52, 0.93, 0.4),
        ("wheelchair_user", "wheelchair", "smile", 0.83, 1.0, 0.6),
    )
    items: list[Item] = []
    for name, pose, mood, share, size, look in people:
        at = (line.box.x + 84 * u * share, foot)
        items.append(ground_shadow(at, 110 * scale, ground))
        items.append(figure(CAST[name], POSES[pose], at, scale * size, look, mood))
    return items
