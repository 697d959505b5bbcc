"""What is suggested for a misspelt name: one that is near, else all that may be chosen."""

import pytest

from patientuddannelse.curriculum.hints import did_you_mean
from patientuddannelse.wordings import said

COLOURS = ("colour", "bw", "white", "large", "blank")
LIGHTS = ("green", "yellow", "red")


@pytest.mark.parametrize(
    ("name", "known", "meant"),
    [
        ("color", COLOURS, "colour"),
        ("lagre", COLOURS, "large"),
        ("Large", COLOURS, "large"),
        ("grøn", LIGHTS, "green"),
        ("rød", LIGHTS, "red"),
        ("tekst", ("text", "title", "alt"), "text"),
        ("minutter", ("minutes", "materials"), "minutes"),
        ("foto", ("photo", "scan"), "photo"),
        ("smoke", ("smoke_alarm", "smile"), "smoke_alarm"),
        ("sesion_2", ("session_1", "session_2"), "session_2"),
        ("metafor", ("metaphor", "model"), "metaphor"),
    ],
)
def test_the_near_one_is_meant(name: str, known: tuple[str, ...], meant: str):
    hint = did_you_mean(name, known)
    assert hint is not None
    assert said(hint) == f'did you mean "{meant}"?'


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("farve", COLOURS),
        ("sort-hvid", COLOURS),
        ("stor", COLOURS),
        ("gul", LIGHTS),
        ("my_bike", ("my_light", "my_plan")),
        ("t", ("s",)),
        ("clinic.numbers.nurse", ("clinic.numbers.lifeline", "clinic.numbers.checked_on")),
        ("kliniker", ("patient", "clinician")),
    ],
)
def test_where_none_is_near_all_are_named(name: str, known: tuple[str, ...]):
    hint = did_you_mean(name, known)
    assert hint is not None
    assert said(hint) == f"known are: {', '.join(known)}"
