"""What a composed picture says: its words by their places, and a code of the drawing alone."""

from __future__ import annotations

from dataclasses import replace

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.history.nodes import nodes_of
from patientuddannelse.history.said import BACK, FRONT, as_artefact, said_by
from patientuddannelse.posters.compose import compose_back, compose_poster
from patientuddannelse.posters.model import SHEETS, Poster


def cup(curriculum: Curriculum) -> Poster:
    content = curriculum.models["cup"]
    front = compose_poster(curriculum, content, SHEETS["a4"])
    return replace(front, back=compose_back(curriculum, content))


def test_a_poster_says_the_words_of_its_two_sides(curriculum: Curriculum) -> None:
    front, back = said_by(cup(curriculum))
    nodes = nodes_of(curriculum)
    assert (front.name, back.name) == (FRONT, BACK)
    shown = {nodes.by_place[each][1] for each in front.places}
    assert {"title", "overflow", "taps/sleep/label", "ways/pour/text"} <= shown
    assert not any(path.startswith("clinician") for path in shown)
    behind = {nodes.by_place[each] for each in back.places}
    assert ("curriculum/models/cup.yaml", "clinician/ask/#1") in behind


def test_the_drawing_has_the_same_code_whatever_the_words_say(curriculum: Curriculum) -> None:
    content = curriculum.models["cup"]
    poster = compose_poster(curriculum, content, SHEETS["a4"])
    title = content.title.__class__("Når karret løber over", origin=content.title.origin)
    other = compose_poster(curriculum, content.model_copy(update={"title": title}), SHEETS["a4"])
    assert said_by(poster)[0].drawn == said_by(other)[0].drawn
    tap, *taps = content.taps  # type: ignore[attr-defined]
    fuller = content.model_copy(update={"taps": (tap.model_copy(update={"flow": 0.4}), *taps)})
    drawn = compose_poster(curriculum, fuller, SHEETS["a4"])
    assert said_by(poster)[0].drawn != said_by(drawn)[0].drawn


def test_what_is_composed_is_told_of_as_what_is_built(curriculum: Curriculum) -> None:
    poster = cup(curriculum)
    told = as_artefact(poster)
    assert (told.id, told.kind, told.sheet, told.variant) == ("posters/cup", "poster", "a4", "")
    assert poster.imprint is not None
    assert (told.sheet_id, told.code) == (poster.imprint.sheet_id, poster.imprint.code)


def test_names_of_values_are_their_ids_and_stay_as_lines_move(curriculum: Curriculum) -> None:
    nodes = nodes_of(curriculum)
    file = "curriculum/models/cup.yaml"
    assert nodes.values[file, "ways/pour/title"] == "Hæld noget ud"
    at = nodes.origin((file, "ways/pour/title"))
    assert at is not None
    gone = nodes.origin((file, "ways/pour/none"))
    assert gone is not None
    assert gone.line == at.line  # the nearest thing around it
