"""What stands where a teaching point is taught: from a place of the coverage to its texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.coverage import Place
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.slides import Slide
from patientuddannelse.curriculum.readers import models_in, texts_in


class Taught:
    """The texts of every place, each looked up once."""

    def __init__(self, curriculum: Curriculum) -> None:
        """Begin with none."""
        self._curriculum = curriculum
        self._kept: dict[Place, tuple[Text, ...]] = {}

    def at(self, place: Place) -> tuple[Text, ...]:
        """Return what stands at a place: on a slide with its figures, in its notes, on a sheet."""
        if place not in self._kept:
            self._kept[place] = tuple(self._texts(place))
        return self._kept[place]

    def points_at(self, place: Place) -> frozenset[str]:
        """Return the points whose words may stand at a place: its own and its figures'."""
        return frozenset()

    def _texts(self, place: Place) -> Iterator[Text]:
        for content in self._contents(place):
            yield from (each.text for each in texts_in(content))

    def _contents(self, place: Place) -> Iterator[object]:
        curriculum = self._curriculum
        if place.kind in ("slide", "note", "reserve"):
            slide = self._slides[place.of, place.part]
            if place.kind == "note":
                yield slide.notes
                return
            yield slide if place.kind == "reserve" else slide.model_copy(update={"notes": None})
            for name in dict.fromkeys(models_in(slide)):
                yield curriculum.models[name].model_copy(update={"clinician": None})
        elif place.kind == "face":
            yield curriculum.models[place.of].model_copy(update={"clinician": None})
        elif place.kind == "side":
            model = curriculum.models.get(place.of)
            yield model.clinician if model else curriculum.clinician
        else:
            session = curriculum.sessions[place.of]
            rows = session.reading if place.kind == "reading" else session.tables
            yield next(each for each in rows if each.id == place.part)

    @cached_property
    def _slides(self) -> Mapping[tuple[str, str], Slide]:
        return {
            (session.id, slide.id): slide
            for session in self._curriculum.sessions.values()
            for slide in session.slides()
        }
