"""The types of the table: a wording is a message and a hint with values in braces."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.dataclass import dataclass
from patientuddannelse.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Wording:
    """What a finding says and how it is mended; names in braces are its values."""

    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Spelling:
    """The words of one language: what severities and hints are called, and every wording.

    ``comma`` stands before the decimals of a number.
    """

    severities: Mapping[Severity, str]
    hint: str
    wordings: Mapping[str, Wording]
    comma: str = "."
