"""The content of the volume knob: what can turn pain up, what can turn it down."""

from typing import Annotated, Literal, Self

from pydantic import Field

from patientuddannelse.curriculum.authored import Flag, Id, Text
from patientuddannelse.curriculum.models.base import ModelContent, Strict
from patientuddannelse.curriculum.models.clinic import Switches

Picture = Literal[
    "", "sleep", "worry", "unsafe", "movement", "laughter", "closeness", "breath", "safety",
    "knowledge",
]  # fmt: skip
"""The small scenes that can stand beside the words."""

_SEX = "sex"


class Influence(Strict):
    """Something that can turn the knob, and the scene beside its words."""

    id: Id
    label: Text
    picture: Picture = ""


Influences = Annotated[tuple[Influence, ...], Field(min_length=1, max_length=8)]


class VolumeKnobContent(ModelContent):
    """What the knob shows; ``sex: false`` leaves out the item with the id ``sex``.

    ``danger`` and ``safe`` say when the brain turns the knob; ``mine_up`` and ``mine_down`` are
    the words before the lines to write on.
    """

    model: Literal["volume_knob"] = "volume_knob"
    sex: Flag = True
    up_title: Text
    up: Influences
    down_title: Text
    down: Influences
    danger: Text
    safe: Text
    mine_up: Text = Text("")
    mine_down: Text = Text("")

    def as_worksheet(self) -> Self:
        """Return the knob without examples: the cards ask for the patient's own."""
        titles = {"up_title": self.mine_up, "down_title": self.mine_down}
        return super().as_worksheet().model_copy(update={k: v for k, v in titles.items() if v})

    @property
    def switched_off(self) -> frozenset[str]:
        """Return the id of the item that is left out."""
        return frozenset() if self.sex else frozenset({_SEX})

    @property
    def turns_up(self) -> tuple[Influence, ...]:
        """Return what can turn it up, without what is switched off."""
        return self._shown(self.up)

    @property
    def turns_down(self) -> tuple[Influence, ...]:
        """Return what can turn it down, without what is switched off."""
        return self._shown(self.down)

    def _shown(self, items: tuple[Influence, ...]) -> tuple[Influence, ...]:
        return items if self.sex else tuple(each for each in items if each.id != _SEX)

    def for_clinic(self, switches: Switches) -> Self:
        """Leave sex out where the clinic or the content says so."""
        return self.model_copy(update={"sex": self.sex and switches.sex})
