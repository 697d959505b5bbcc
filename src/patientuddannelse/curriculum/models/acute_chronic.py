"""The content of acute and long-lasting pain: two columns of lines, the calendar between them."""

from typing import Self

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Label, ModelContent, Strict


class Column(Strict):
    """A kind of pain: its heading and lines.

    A line's ``label`` is its short form for a single column on a slide, ``text`` its whole
    sentence for a poster; one of the two is enough.
    """

    heading: Text
    lines: tuple[Label, ...]

    def line(self, line_id: str) -> Label:
        """Return the line with this id, or an empty one so that a drawing can leave it out."""
        return next((line for line in self.lines if line.id == line_id), Label(id=line_id))


class CalendarSheet(Strict):
    """What stands on the calendar: a number and its unit."""

    number: Text
    unit: Text


class AcuteChronicContent(ModelContent):
    """The two columns, the words on the arrow between them, and the calendar."""

    acute: Column
    chronic: Column
    between: Text = Text("")
    calendar: CalendarSheet

    def as_worksheet(self) -> Self:
        """Return the columns with what the patient writes where their sentences stand."""
        content = super().as_worksheet()
        if not content.places:
            return content
        columns = {
            name: column.model_copy(update={"lines": ()})
            for name, column in (("acute", self.acute), ("chronic", self.chronic))
        }
        return content.model_copy(update=columns)
