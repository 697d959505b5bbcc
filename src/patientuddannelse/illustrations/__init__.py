"""The registry of illustrations: one module per pedagogical model, content and stage to figure."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

from patientuddannelse.dataclass import dataclass
from patientuddannelse.drawing.stage import Figure, Stage


@dataclass(frozen=True, slots=True)
class Illustration:
    """A drawing by the name of its module, imported when it is first drawn.

    ``header_width`` (design units) is how wide a poster's title and lead may be beside art that
    reaches up into the header; ``slide_shape`` how the drawing best stands on a slide: over all
    of it (``full``), ``wide`` under the title, or as a ``square`` beside the words. ``pages``
    are the steps that make pictures of their own where one page cannot hold all words.
    """

    module: str
    header_width: float = 261.0
    slide_shape: str = "square"
    pages: tuple[tuple[str, ...], ...] = ()

    def __call__(self, content: Any, stage: Stage) -> Figure:
        """Draw the content on the stage."""
        figure: Figure = import_module(f"{__name__}.{self.module}").draw(content, stage)
        return figure


ILLUSTRATIONS: Mapping[str, Illustration] = MappingProxyType(
    {
        "acute_chronic": Illustration(
            "acute_chronic",
            slide_shape="wide",
            pages=(("time", "away", "rest"), ("three_months", "earlier", "faster", "stronger")),
        ),
        "alarm_clock": Illustration("alarm_clock"),
        "body_mind_life": Illustration("body_mind_life"),
        "boom_bust": Illustration("boom_bust", slide_shape="wide"),
        "brain_areas": Illustration("brain_areas"),
        "breathing": Illustration("breathing"),
        "change_steps": Illustration(
            "change_steps",
            header_width=190.0,
            slide_shape="wide",
            pages=(("safety", "learn", "pattern", "options"), ("try_out", "goal", "hold_on")),
        ),
        "change_talk": Illustration("change_talk", slide_shape="wide"),
        "cup": Illustration(
            "cup",
            slide_shape="wide",
            pages=(
                ("empty", "physical", "mental", "social", "nearly_full", "new_tap", "overflow"),
                ("pour", "turn", "bigger"),
            ),
        ),
        "everyday": Illustration("everyday"),
        "explore_movement": Illustration("explore_movement"),
        "fear_avoidance": Illustration("fear_avoidance", slide_shape="wide"),
        "foot_brick": Illustration("foot_brick", slide_shape="full"),
        "four_fields": Illustration("four_fields"),
        "fridge_card": Illustration("fridge_card"),
        "gate": Illustration("gate"),
        "growing_cup": Illustration("growing_cup"),
        "hand_and_fire": Illustration("hand_and_fire"),
        "hands_open_a_door": Illustration("hands_open_a_door"),
        "hopes": Illustration("hopes"),
        "house_rules": Illustration("house_rules"),
        "hug": Illustration("hug"),
        "hunger": Illustration("hunger"),
        "injury": Illustration("injury", slide_shape="wide"),
        "inner_medicine": Illustration("inner_medicine"),
        "invisible": Illustration("invisible"),
        "knob_cards": Illustration("knob_cards"),
        "line_in_the_sand": Illustration("line_in_the_sand"),
        "many_movements": Illustration("many_movements"),
        "melody": Illustration("melody"),
        "mona": Illustration("mona"),
        "move_break": Illustration("move_break"),
        "my_alarm": Illustration("my_alarm"),
        "my_cup": Illustration("my_cup"),
        "my_light": Illustration("my_light"),
        "my_plan": Illustration("my_plan"),
        "myths": Illustration("myths"),
        "not_alone": Illustration("not_alone"),
        "pacing_up": Illustration(
            "pacing_up",
            slide_shape="wide",
            pages=(("level", "goal", "start", "week", "stairs", "harder"), ("radar", "caught")),
        ),
        "pain_courses": Illustration("pain_courses", slide_shape="wide"),
        "pain_without_injury": Illustration("pain_without_injury", slide_shape="wide"),
        "path_ahead": Illustration("path_ahead"),
        "pattern_questions": Illustration("pattern_questions"),
        "practise_a_bit": Illustration("practise_a_bit"),
        "question_card": Illustration("question_card"),
        "role_cards": Illustration("role_cards"),
        "scan": Illustration("scan", slide_shape="wide"),
        "seesaw": Illustration("seesaw"),
        "setback": Illustration("setback", slide_shape="wide"),
        "signal_path": Illustration("signal_path", slide_shape="wide"),
        "signpost": Illustration("signpost"),
        "simple_complex": Illustration("simple_complex", slide_shape="wide"),
        "small_wins": Illustration("small_wins"),
        "smoke_alarm": Illustration("smoke_alarm"),
        "strong_body": Illustration("strong_body", slide_shape="wide"),
        "talk_in_threes": Illustration("talk_in_threes"),
        "threat_meeting": Illustration(
            "threat_meeting",
            slide_shape="wide",
            pages=(("table", "attention"), ("assess", "outcomes")),
        ),
        "three_p": Illustration("three_p", slide_shape="wide"),
        "torch": Illustration("torch"),
        "traffic_light": Illustration("traffic_light", slide_shape="wide"),
        "two_on_a_path": Illustration("two_on_a_path"),
        "two_talks": Illustration("two_talks", slide_shape="wide"),
        "under_the_radar": Illustration("under_the_radar"),
        "volume_knob": Illustration(
            "volume_knob",
            slide_shape="wide",
            pages=(("knob", "up", "mine"), ("knob", "down", "mine")),
        ),
        "walk_and_cycle": Illustration("walk_and_cycle"),
        "walk_and_talk": Illustration("walk_and_talk"),
        "week_plan": Illustration("week_plan"),
        "what_matters": Illustration("what_matters"),
        "where_to_get_help": Illustration(
            "where_to_get_help",
            slide_shape="wide",
            pages=(
                ("square", "begin"),
                ("others", "municipality", "associations", "pain_centre"),
            ),
        ),
    }
)
