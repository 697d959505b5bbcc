"""What stands where a teaching point is taught: from a place of the coverage to its texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.coverage import Place
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.curriculum.models.base import ModelContent
from patientuddannelse.curriculum.models.clinician import Sourced
from patientuddannelse.curriculum.models.slides import Slide
from patientuddannelse.curriculum.readers import ReadText, models_in, texts_beside, texts_in
from patientuddannelse.once_each import once_each


class Taught:
    """The texts of a curriculum's places, each place read once."""

    def __init__(self, curriculum: Curriculum) -> None:
        """Begin with none."""
        self._curriculum = curriculum
        self._kept: dict[tuple[Place, str], tuple[Text, ...]] = {}

    def at(self, place: Place, point: str) -> tuple[Text, ...]:
        """Return what stands at a place: on a slide and in its figures, in its notes, on a sheet.

        On a clinician's side every text has its own points: there it is those of this one.
        """
        key = place, point if place.kind == "side" else ""
        if key not in self._kept:
            self._kept[key] = tuple(self._texts(place, point))
        return self._kept[key]

    def _texts(self, place: Place, point: str) -> Iterator[Text]:
        if place.kind in ("slide", "note", "reserve"):
            slide = self._slides[place.of, place.part]
            if place.kind != "slide":
                yield from _in(slide.notes)
            if place.kind != "note":
                yield from _beside_notes(slide)
                for name in dict.fromkeys(models_in(slide)):
                    yield from self._face(name)
        elif place.kind == "face":
            yield from self._face(place.of)
        elif place.kind == "side":
            yield from _in(tuple(self._on_side(place.of, point)))
        else:
            session = self._curriculum.sessions[place.of]
            kept = session.reading if place.kind == "reading" else session.tables
            yield from _in(tuple(each for each in kept if each.id == place.part))

    def _face(self, name: str) -> tuple[Text, ...]:
        """Return what a figure, poster or sheet of a model says: all but the clinician's side."""
        return _on_face(self._curriculum.models[name])

    def _on_side(self, name: str, point: str) -> Iterator[Sourced]:
        if name in self._curriculum.models:
            side = self._curriculum.models[name].clinician
            said = [*side.ask, *side.watch, *side.avoid, *side.facts]
        else:
            said = list(self._curriculum.clinician.advice if self._curriculum.clinician else ())
        yield from (each for each in said if point in each.sources)

    @cached_property
    def _slides(self) -> Mapping[tuple[str, str], Slide]:
        return {
            (session.id, slide.id): slide
            for session in self._curriculum.sessions.values()
            for slide in session.slides()
        }


@once_each
def _beside_notes(slide: Slide) -> tuple[Text, ...]:
    return _texts(texts_beside(slide, "notes"))


@once_each
def _on_face(model: ModelContent) -> tuple[Text, ...]:
    return _texts(texts_beside(model, "clinician"))


def _in(content: object) -> tuple[Text, ...]:
    return _texts(texts_in(content))


def _texts(read: Iterable[ReadText]) -> tuple[Text, ...]:
    return tuple(each.text for each in read)
