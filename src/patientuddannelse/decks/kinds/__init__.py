"""The registry of slide kinds: a module for each, content and setting to a composition."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

from patientuddannelse.decks.model import Composition
from patientuddannelse.decks.setting import Setting

Compose = Callable[[Any, Setting], Composition]

KINDS: Mapping[str, str] = MappingProxyType(
    {
        "title": "title",
        "goals": "goals",
        "agenda": "agenda",
        "recap": "recap",
        "statement": "statement",
        "signpost": "signpost",
        "figure": "figure",
        "two_columns": "two_columns",
        "quiz": "quiz",
        "exercise": "exercise",
        "discussion": "discussion",
        "break": "pause",
        "safety": "safety",
        "take_home": "take_home",
        "closing": "closing",
    }
)
"""Every slide kind and the module that composes it."""


def composer(kind: str) -> Compose:
    """Return the ``compose`` of a kind's module; an unknown kind is a KeyError."""
    compose: Compose = import_module(f"{__name__}.{KINDS[kind]}").compose
    return compose
