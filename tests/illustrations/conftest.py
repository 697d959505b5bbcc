"""The shipped content of the models, changed where a test wants it so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from patientuddannelse.curriculum.models import content_class

MODELS = Path(__file__).parents[2] / "curriculum" / "models"


@pytest.fixture
def content() -> Callable[..., Any]:
    """Return a model's shipped content; ``change`` may alter its plain data first."""

    def make(model: str, change: Callable[[dict[str, Any]], None] | None = None) -> Any:
        data = yaml.safe_load((MODELS / f"{model}.yaml").read_text(encoding="utf-8"))
        if change:
            change(data)
        return content_class(model).model_validate(data)

    return make
