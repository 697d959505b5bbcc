"""The content of each pedagogical model, of sessions, slides and the clinic, as frozen classes."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from patientuddannelse.curriculum.models.base import ModelContent

MODELS: Mapping[str, str] = {
    "acute_chronic": "acute_chronic:AcuteChronicContent",
    "alarm_clock": "base:LabelledContent",
    "body_mind_life": "body_mind_life:BodyMindLifeContent",
    "boom_bust": "boom_bust:BoomBustContent",
    "brain_areas": "base:LabelledContent",
    "breathing": "base:LabelledContent",
    "change_steps": "change_steps:ChangeStepsContent",
    "explore_movement": "base:LabelledContent",
    "change_talk": "base:LabelledContent",
    "cup": "cup:CupContent",
    "everyday": "base:LabelledContent",
    "fear_avoidance": "fear_avoidance:FearAvoidanceContent",
    "foot_brick": "foot_brick:FootBrickContent",
    "four_fields": "base:LabelledContent",
    "fridge_card": "base:LabelledContent",
    "gate": "base:LabelledContent",
    "growing_cup": "base:LabelledContent",
    "hand_and_fire": "base:LabelledContent",
    "hands_open_a_door": "base:LabelledContent",
    "hopes": "base:LabelledContent",
    "house_rules": "base:LabelledContent",
    "hug": "base:LabelledContent",
    "hunger": "base:LabelledContent",
    "injury": "injury:InjuryContent",
    "inner_medicine": "base:LabelledContent",
    "invisible": "base:LabelledContent",
    "knob_cards": "base:LabelledContent",
    "line_in_the_sand": "base:LabelledContent",
    "many_movements": "base:LabelledContent",
    "melody": "base:LabelledContent",
    "mona": "base:LabelledContent",
    "move_break": "base:LabelledContent",
    "my_alarm": "base:LabelledContent",
    "my_cup": "base:LabelledContent",
    "my_light": "base:LabelledContent",
    "my_plan": "base:LabelledContent",
    "myths": "myths:MythsContent",
    "not_alone": "base:LabelledContent",
    "pacing_up": "pacing_up:PacingUpContent",
    "pain_courses": "base:LabelledContent",
    "pain_without_injury": "base:LabelledContent",
    "path_ahead": "base:LabelledContent",
    "pattern_questions": "base:LabelledContent",
    "practise_a_bit": "base:LabelledContent",
    "question_card": "base:LabelledContent",
    "role_cards": "base:LabelledContent",
    "safety": "safety:SafetyContent",
    "scan": "scan:ScanContent",
    "seesaw": "base:LabelledContent",
    "setback": "base:LabelledContent",
    "signal_path": "base:LabelledContent",
    "simple_complex": "base:LabelledContent",
    "small_wins": "base:LabelledContent",
    "smoke_alarm": "smoke_alarm:SmokeAlarmContent",
    "strong_body": "strong_body:StrongBodyContent",
    "talk_in_threes": "base:LabelledContent",
    "threat_meeting": "threat_meeting:ThreatMeetingContent",
    "three_p": "three_p:ThreePContent",
    "torch": "base:LabelledContent",
    "traffic_light": "traffic_light:TrafficLightContent",
    "two_on_a_path": "base:LabelledContent",
    "two_talks": "base:LabelledContent",
    "under_the_radar": "base:LabelledContent",
    "volume_knob": "volume_knob:VolumeKnobContent",
    "walk_and_cycle": "base:LabelledContent",
    "walk_and_talk": "base:LabelledContent",
    "week_plan": "base:LabelledContent",
    "what_matters": "base:LabelledContent",
    "where_to_get_help": "where_to_get_help:WhereToGetHelpContent",
}
"""Every pedagogical model: its name and, as ``module:class``, what its YAML file holds.

A drawing that needs nothing but its named parts is ``base:LabelledContent``. A class is imported
when a file asks for it.
"""


def content_class(name: str) -> type[ModelContent]:
    """Return the class of a model's content; an unknown name is a KeyError."""
    module, _, class_name = MODELS[name].partition(":")
    found: type[ModelContent] = getattr(import_module(f"{__name__}.{module}"), class_name)
    return found
