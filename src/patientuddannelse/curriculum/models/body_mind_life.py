"""The content of body, mind and life: nothing but its named parts, read by its illustration."""

from typing import Self

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.base import Category, LabelledContent
from patientuddannelse.curriculum.models.worksheet import WorksheetField

_NAMES: dict[Category, str] = {"physical": "body", "mental": "thoughts", "social": "life"}


class BodyMindLifeContent(LabelledContent):
    """Parts: the three groups, middle, and the lines equal and begin."""

    def as_worksheet(self) -> Self:
        """Return the circles without their examples: the patient writes there what fills them."""
        content = super().as_worksheet()
        if not content.places:
            return content
        parts = tuple(
            part.model_copy(update={"text": Text("")})
            for part in self.parts
            if part.id not in ("equal", "begin")
        )
        return content.model_copy(update={"parts": parts})

    def filled_by(self, category: Category) -> WorksheetField | None:
        """Return the place to write what fills a circle."""
        return self.place(_NAMES[category])

    def begun_at(self, category: Category) -> WorksheetField | None:
        """Return the place to tick where one would begin."""
        return self.place(f"begin_{_NAMES[category]}")
