"""Posters composed from the shipped curriculum, its clinic and words changed where wanted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from printed import approval

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.posters.compose import compose_poster
from patientuddannelse.posters.model import SHEETS, Poster


@pytest.fixture(scope="session")
def front(curriculum: Curriculum) -> Callable[[str, str], Poster]:
    """Return what composes a model's poster on a sheet; each is composed once."""

    @cache
    def compose(model: str, sheet: str) -> Poster:
        return compose_poster(curriculum, curriculum.models[model], SHEETS[sheet])

    return compose


@pytest.fixture(scope="session")
def poster(curriculum: Curriculum) -> Callable[..., Poster]:
    """Return what composes a poster with other words of the clinic or of the model, or approved."""

    def compose(
        model: str = "cup",
        sheet: str = "a3",
        *,
        clinic: dict[str, Any] | None = None,
        words: dict[str, str] | None = None,
        approved_by: str = "",
    ) -> Poster:
        theirs = curriculum.clinic.model_copy(update=clinic or {})
        if approved_by:
            given = approval(approved_by, curriculum.code)
            theirs = theirs.model_copy(update={"approval": given})
        changed = {name: Text(text) for name, text in (words or {}).items()}
        content = curriculum.models[model].model_copy(update=changed)
        return compose_poster(replace(curriculum, clinic=theirs), content, SHEETS[sheet])

    return compose
