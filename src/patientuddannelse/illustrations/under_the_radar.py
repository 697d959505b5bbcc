"""Under the radar: a plane low over small steps; if it is caught, it goes one step down.

Being caught is calm: no alarm, nothing broken, nobody frightened. Sources: s001-5-radar,
s001-5-radar-fanget.
"""

from __future__ import annotations

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.arrange import fit_scale
from patientuddannelse.drawing.cast import MONA
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.papers import arrow
from patientuddannelse.drawing.shapes import disc, group, path, polyline, rect, rounded, smooth
from patientuddannelse.drawing.stage import Figure, Stage, Step
from patientuddannelse.illustrations.pacing_up.aircraft import plane
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Align, Anchor, Group

_WIDE, _TALL = 440.0, 420.0
_RADAR = 118.0  # y of the line
_STEPS = (("under", 0.0, 330.0), ("caught", 146.0, 292.0), ("down", 294.0, 330.0))
_PLANES: dict[str, tuple[tuple[float, float], float, Mood]] = {
    "under": ((78.0, 232.0), -4.0, "smile"),
    "caught": ((214.0, 180.0), -8.0, "calm"),
    "down": ((356.0, 256.0), 5.0, "smile"),
}
_SIZE = 0.98


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the line and the steps, then the plane under it, up at it, and one step down."""
    frame = stage.frame
    scale = fit_scale(Rect(0, 0, _WIDE, _TALL), frame)
    at = (frame.center.x - _WIDE * scale / 2, frame.center.y - _TALL * scale / 2)
    pictures = {"under": _under(stage), "caught": _caught(stage), "down": _down(stage)}
    parts = [group(_sky(stage), at=at, scale=scale, name="sky")]
    label = content.part("radar").label
    if label:
        line = at[1] + _RADAR * scale
        tall = 1.3 * stage.type["label"].size
        inner = Rect(at[0], line - tall - 4, _WIDE * scale, tall).inset(14 * scale, 0)
        words = stage.text(label, inner, "label", "petrol9", align=Align.END, anchor=Anchor.BOTTOM)
        parts.append(group(words, name="radar"))
    parts += [
        group(art, at=at, scale=scale, name=name)
        for name, art in pictures.items()
        if stage.shows(name)
    ]
    steps = tuple(Step(p.name, (p.name,)) for p in parts if p.name in pictures)
    return Figure(tuple(parts), steps, str(content.alt))


def _sky(stage: Stage) -> Group:
    """Return the sky, three small steps – the middle one a little higher – and the line."""
    box = Rect(0, 0, _WIDE, _TALL)
    dark, light = stage.color("petrol7"), stage.color("petrol4")
    petrol9 = stage.color("petrol9")
    edges = [x for _, x, _ in _STEPS] + [_WIDE]
    blocks = []
    for i, (_, x, top) in enumerate(_STEPS):
        face = Rect(x, top, edges[i + 1] - x, _TALL - top)
        corner = 26.0 if i != 1 else 0.0
        color = dark.mix(petrol9, 0.35 * (i % 2))
        outline = rounded(face, corner, top=False) if corner else rounded(face)
        blocks += [path(outline, color), rect(x, top, face.width, 9, light)]
        inner = face.x if i == 2 else face.right - 26
        if corner:  # only the outer corner is round
            blocks.append(rect(inner, _TALL - 26, 26, 26, color))
    return group(
        path(rounded(box, 26), stage.color("petrol2").tint(0.3)),
        blocks,
        polyline([(14, _RADAR), (_WIDE - 14, _RADAR)], dark, 5, dash=(16, 13)),
    )


def _plane(name: str) -> Group:
    at, turn, mood = _PLANES[name]
    return plane(MONA, at, _SIZE, mood, turn=turn)


def _under(stage: Stage) -> Group:
    return group(_plane("under"))


def _caught(stage: Stage) -> Group:
    """Return the way up to the line, a calm light where it is met, and the plane."""
    trail = smooth([(146, 214), (152, 206), (156, 198)])
    x = _PLANES["caught"][0][0] + 18
    return group(
        path(trail, None, stage.color("white"), 7, dash=(1, 14)),
        _plane("caught"),
        disc(x, _RADAR, 17, stage.color("white")),
        disc(x, _RADAR, 12, stage.color("sun5")),
    )


def _down(stage: Stage) -> Group:
    """Return the way down and the plane, calm again over the lower step."""
    way = [(288, 172), (318, 176), (338, 190), (350, 212)]
    return group(
        arrow(way, stage.color("petrol7"), 6.5, head=3.2),
        _plane("down"),
    )
