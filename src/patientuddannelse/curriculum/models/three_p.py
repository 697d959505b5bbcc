"""The content of before, start and now: three blocks that add up, one of them with a handle."""

from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from patientuddannelse.curriculum.authored import Flag, Text
from patientuddannelse.curriculum.models.base import ModelContent, Strict

TimeId = Literal["before", "start", "now"]


class TimeBlock(Strict):
    """A block: its name, what it stands for, and one example."""

    id: TimeId
    name: Text
    text: Text
    example: Text = Text("")


def _one_of_each(blocks: tuple[TimeBlock, ...]) -> tuple[TimeBlock, ...]:
    if [block.id for block in blocks] != ["before", "start", "now"]:
        raise PydanticCustomError(
            "three_blocks", "should hold the blocks before, start and now, in this order"
        )
    return blocks


class ThreePContent(ModelContent):
    """The three blocks, the line on adding up, and the words at the handle of now.

    ``write_on`` gives every block of a poster an empty field for the patient's own words.
    """

    example_fields = frozenset({"example"})

    blocks: Annotated[tuple[TimeBlock, ...], AfterValidator(_one_of_each)]
    adding_up: Text
    handle: Text
    write_on: Flag = True
