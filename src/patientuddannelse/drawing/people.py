"""People at one door: the person, the cast, busts, figures and poses."""

from patientuddannelse.drawing.busts import arms_on_table, back_bust, bust
from patientuddannelse.drawing.cast import CAST
from patientuddannelse.drawing.figures import figure
from patientuddannelse.drawing.heads import Mood, head
from patientuddannelse.drawing.person import Person
from patientuddannelse.drawing.poses import POSES, Pose

__all__ = [
    "CAST", "POSES", "Mood", "Person", "Pose", "arms_on_table", "back_bust", "bust", "figure",
    "head",
]  # fmt: skip
