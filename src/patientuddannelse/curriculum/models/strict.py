"""The strict base class of all content: it cannot change and refuses what it does not know.

The modules of content classes evaluate their annotations (no ``from __future__``): pydantic needs
the types themselves, and would compile each from its text when the class is made.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationInfo, model_validator


class Strict(BaseModel):
    """Content that cannot change and refuses unknown fields."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", arbitrary_types_allowed=True, defer_build=True
    )

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, data: Any, info: ValidationInfo) -> Any:
        """Treat a field that is there but empty (``phone:``) as one that is not there.

        A validation context (``dict[int, type]``) is told which class a mapping became, so that
        an unknown field can be answered with the known ones.
        """
        if info.context is not None:
            info.context[id(data)] = cls
        if isinstance(data, Mapping) and None in data.values():
            known = cls.model_fields
            return {k: v for k, v in data.items() if v is not None or k not in known}
        return data
