"""The content of the smoke alarm: nothing but its named parts, read by its illustration."""

from typing import Self

from patientuddannelse.curriculum.models.base import LabelledContent, written_on


class SmokeAlarmContent(LabelledContent):
    """Parts: fire, steak, insect, same_sound, pain and real; a part without words is left out."""

    def as_worksheet(self) -> Self:
        """Return the alarm over its three causes; that pain is one too, the sheet's lines say."""
        parts = tuple(part for part in self.parts if part.id not in ("pain", "real"))
        return super().as_worksheet().model_copy(update={"parts": parts})

    def as_blank(self) -> Self:
        """Return the same alarm, what it stands for as tall as the handwriting in its place."""
        alike = super().as_blank()
        parts = tuple(
            part.model_copy(update={"text": written_on(part.text)}) if part.id == "pain" else part
            for part in alike.parts
        )
        return alike.model_copy(update={"parts": parts})
