"""What the fields of the YAML files are for, in Danish, as an editor shows it.

A key is a class and a field, a class and ``*`` for the rest of it, or a field wherever it stands.
"""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.schema.danish.examples import EXAMPLES
from patientuddannelse.schema.danish.models import MODELS
from patientuddannelse.schema.danish.project import PROJECT
from patientuddannelse.schema.danish.teaching import TEACHING

DESCRIPTIONS: Mapping[str, str] = {**PROJECT, **TEACHING, **MODELS}

__all__ = ["DESCRIPTIONS", "EXAMPLES"]
