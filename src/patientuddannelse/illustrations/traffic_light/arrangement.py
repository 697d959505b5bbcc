"""Where the parts of the traffic light stand, from the frame and the measured words."""

from __future__ import annotations

import math
from dataclasses import replace

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.models.traffic_light import Light, TrafficLightContent
from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.stage import Stage
from patientuddannelse.illustrations.traffic_light.places import (
    FROM_THE_TOP,
    Arrangement,
    Row,
    word_color,
)
from patientuddannelse.illustrations.traffic_light.strip import strip_for
from patientuddannelse.illustrations.traffic_light.upright import upright
from patientuddannelse.scene.geometry import Point, Rect
from patientuddannelse.scene.primitives import Anchor, TextBlock

_WIDE_SHARES = (1.0, 0.94, 0.88, 0.82, 0.76)  # tries of type sizes on slides
_UPRIGHT = 1.8  # frames up to this width to height hold a light with all its words under each other
_FLATTEST = 2.4  # the same for lights that do not say what to do next
_SMALL = 26.0  # frames narrower than this many sizes of running text hold the headings only


def arrange(content: TrafficLightContent, stage: Stage) -> Arrangement:
    """Choose the arrangement for the frame: upright sheet, slide, or small picture."""
    frame = stage.frame
    if frame.width < _SMALL * stage.type["text"].size:
        return _small(content, stage)
    advised = any(light.advice for light in content.lights)
    if frame.width > (_UPRIGHT if advised else _FLATTEST) * frame.height:
        return _wide(content, stage)
    return upright(content, stage)


def _wide(content: TrafficLightContent, stage: Stage) -> Arrangement:
    """Arrange rows of a slide: heading and answer, then the advice, then a small vignette."""
    frame = stage.frame
    below = strip_for(content, stage, frame.width).height
    gap = frame.height * 0.02
    height = (frame.height - below - 4 * gap) / 3
    housing = Rect(frame.x, frame.y, min(height, 110), 3 * height + 2 * gap)
    radius = height * 0.44
    left, right = housing.right + height * 0.16, frame.right - 2 * radius - height * 0.2
    said = _said(stage)
    split = left + (right - left) * _left_share(content, stage, said)
    bands = [
        Rect(housing.center.x, frame.y + i * (height + gap), frame.right - housing.center.x, height)
        for i in range(3)
    ]
    for share in _WIDE_SHARES:
        rows = tuple(
            _wide_row(stage, content.light(light), band, (left, split, right), share, said)
            for light, band in zip(FROM_THE_TOP, bands, strict=True)
        )
        if not any(_spills(row) for row in rows):
            break
    strip = Rect(frame.x, frame.bottom - below, frame.width, below)
    return Arrangement(rows, housing, min(height, 110) * 0.36, radius, strip)


@dataclass(frozen=True, slots=True)
class _Said:
    """What the rows of a slide say beside their headings, and the roles it is set in."""

    happened: bool
    advice: bool
    heading_role: str
    text_role: str


def _said(stage: Stage) -> _Said:
    """Return what is said: on a slide that parts it, what happened or what to do, larger."""
    if "advice" in stage.highlight:
        return _Said(False, True, "h2", "body")
    if not stage.makes_room("advice"):
        return _Said(True, False, "h2", "body")
    return _Said(True, True, "h3", "text")


def _left_share(content: TrafficLightContent, stage: Stage, said: _Said) -> float:
    """Return the left column's share of the width: as the words need, within reason."""
    if not said.advice:
        return 1.0
    setter, text = stage.typesetter, stage.style(said.text_role)
    bold = stage.style(said.text_role, weight=800)
    first = max(setter.width(light.happened, text) * said.happened for light in content.lights)
    first = max(first, *(stage.width(light.heading, said.heading_role) for light in content.lights))
    second = max(setter.width(light.advice, bold) for light in content.lights)
    return min(0.6, max(0.4, (first + 12) / (first + second + 26)))


def _spills(row: Row) -> bool:
    blocks = [block for block in (row.heading, row.happened, row.advice) if block]
    room = row.band.inset(0, row.band.height * 0.02)
    return any(block.overflow for block in blocks) or any(
        block.box.y < room.y or block.box.bottom > room.bottom for block in blocks
    )


def _wide_row(
    stage: Stage,
    light: Light,
    band: Rect,
    columns: tuple[float, float, float],
    share: float,
    said: _Said,
) -> Row:
    left, split, right = columns
    big = stage.type[said.heading_role].size * share
    small = stage.type[said.text_role].size * share
    color = word_color(stage, light.id)
    happened = light.happened if said.happened else Text("")
    if not said.advice:  # the whole width is its own
        happened = replace(happened, value=happened.value.replace("\n", " "))
    advised = light.advice if said.advice else Text("")

    def stacked(room: float) -> tuple[TextBlock, TextBlock, TextBlock]:
        """Set all words; in a room too low for them each gets its share of it."""
        first = Rect(left, 0, split - left - 12, 4000)
        second = Rect(split + 14, 0, max(right - split - 14, 1.0), 4000)
        role, text = said.heading_role, said.text_role
        tall = [stage.text(light.heading, first, role, size=big).height]
        tall.append(stage.text(happened, first, text, size=small).height if said.happened else 0.0)
        shares = [min(4000.0, room * each / sum(tall)) for each in tall]
        return (
            stage.text(light.heading, replace(first, height=shares[0]), role, color, size=big),
            stage.text(happened, replace(first, height=shares[1]), text, size=small),
            stage.text(advised, replace(second, height=min(4000.0, room)), text, weight=800,
                       size=small),
        )  # fmt: skip

    heading, below, advice = stacked(math.inf)
    room = band.height * 0.96
    taken = heading.height + below.height * said.happened
    if share <= _WIDE_SHARES[-1] and max(taken, advice.height * said.advice) > room:
        heading, below, advice = stacked(room)
        taken = heading.height + below.height * said.happened
    middle = band.center.y
    y = middle - taken / 2
    lens = Point(band.x, middle)
    vignette = Point(band.right - band.height * 0.52, middle + band.height * 0.03)
    return Row(
        light, band, lens, heading.at(left, y),
        below.at(left, y + heading.height) if said.happened else None,
        advice.at(split + 14, middle - advice.height / 2) if said.advice else None,
        Point(split, band.y), vignette,
    )  # fmt: skip


def _small(content: TrafficLightContent, stage: Stage) -> Arrangement:
    """Arrange a small picture: the housing, and beside each lens the word of its light."""
    frame = stage.frame
    if not any(stage.shows(light) for light in FROM_THE_TOP):
        return _alone(content, stage)
    gap = frame.height * 0.02
    height = (frame.height - 2 * gap) / 3
    width = min(height, frame.width * 0.3)
    housing = Rect(frame.x, frame.y, width, frame.height)
    rows = []
    for i, light in enumerate(map(content.light, FROM_THE_TOP)):
        y = frame.y + i * (height + gap)
        band = Rect(housing.center.x, y, frame.right - housing.center.x, height)
        room = Rect(housing.right + 14, y, frame.right - housing.right - 24, height)
        words = light.heading
        if stage.width(words, "h3") > room.width * (1 - stage.typesetter.margin):
            words = replace(words, value=words.value.replace(": ", ":\n"))
        color = word_color(stage, light.id)
        heading = stage.text(words, room, "h3", color, anchor=Anchor.MIDDLE)
        lens = Point(housing.center.x, band.center.y)
        rows.append(Row(light, band, lens, heading, None, None, None, None))
    strip = Rect(frame.x, frame.bottom, frame.width, 0)
    return Arrangement(tuple(rows), housing, width * 0.39, 0.0, strip)


def _alone(content: TrafficLightContent, stage: Stage) -> Arrangement:
    """Arrange an unlit light on its post, in the middle of a small frame."""
    frame = stage.frame
    height = frame.height * 0.76
    width = min(height / 2.7, frame.width * 0.8)
    housing = Rect(frame.center.x - width / 2, frame.y, width, height)
    empty = stage.text("", Rect(0, 0, 0, 0), "h3")
    rows = []
    for i, light in enumerate(map(content.light, FROM_THE_TOP)):
        band = Rect(housing.x, frame.y + i * height / 3, width, height / 3)
        lens = Point(housing.center.x - width * 0.03, band.center.y)
        rows.append(Row(light, band, lens, empty, None, None, None, None))
    strip = Rect(frame.right, frame.bottom, 0, 0)
    return Arrangement(tuple(rows), housing, width * 0.33, 0.0, strip)
