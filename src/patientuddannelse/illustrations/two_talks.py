"""Two talks: what a clinician's words show a patient – blocks that lean, or somebody who moves.

For colleagues. The patient is the same, and only the picture in the words differs. Sources:
s003-sprog, s003-aerlig-ikke-skraemmende.
"""

from __future__ import annotations

from collections.abc import Iterator

from patientuddannelse.curriculum.models.base import LabelledContent
from patientuddannelse.drawing.busts import bust
from patientuddannelse.drawing.cast import CLINICIAN, OLDER_WOMAN
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood
from patientuddannelse.drawing.labels import bubble
from patientuddannelse.drawing.materials import GRASS, WHITE
from patientuddannelse.drawing.pictures import pictures
from patientuddannelse.drawing.poses import STRETCH
from patientuddannelse.drawing.shapes import ellipse, group, rect
from patientuddannelse.drawing.stage import Figure, Stage
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Item

_CELL = Rect(0, 0, 340, 196)  # each picture's own units
_GAP = 18.0
_BODY = 96.0


def draw(content: LabelledContent, stage: Stage) -> Figure:
    """Draw the talks asked for; one alone fills the frame and is told alone."""
    return pictures(content, stage, {"harm": _leaning, "help": _moving}, _CELL, _GAP)


def _two(stage: Stage, mood: Mood) -> Iterator[Item]:
    """Yield the clinician at the left, who talks, and the patient at the right."""
    yield rect(0, 40, 340, 156, stage.color("petrol2"), 22)
    yield bust(CLINICIAN, (62, 104), 0.94, 0.8, "talk", _BODY)
    yield bust(OLDER_WOMAN, (278, 104), 0.94, -0.8, mood, _BODY)
    yield bubble(Rect(112, 0, 112, 124), (104, 112), WHITE, 22)


def _leaning(stage: Stage) -> Iterator[Item]:
    """Yield the two, and in the words a tower of blocks that leans."""
    yield from _two(stage, "worry")
    sand, dark = stage.color("sand3"), stage.color("petrol4")
    for i, (x, turn) in enumerate(((0, 0), (5, 4), (14, 9), (27, 16))):
        block = rect(-23, -20, 46, 20, dark if i % 2 else sand, 4)
        yield group(block, at=(156 + x, 106 - 21.5 * i), rotate=turn)
    yield ellipse(164, 110, 40, 4, sand.shade(0.2))


def _moving(stage: Stage) -> Iterator[Item]:
    """Yield the two, and in the words the patient herself, who stretches."""
    yield from _two(stage, "smile")
    yield ellipse(168, 114, 34, 5, GRASS)
    yield figure(OLDER_WOMAN, STRETCH, (168, 114), 0.238, 0.0, "smile")
