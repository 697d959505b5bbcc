"""What findings say in English."""

from __future__ import annotations

from patientuddannelse.diagnostics import Severity
from patientuddannelse.wordings.wording import Spelling, Wording

ENGLISH = Spelling(
    severities={
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.NOTE: "note",
    },
    hint="hint",
    wordings={
        "text-too-wide": Wording(
            '"{word}" is {millimetres} mm too wide on {where}',
            "use a shorter word, or allow a break with a soft hyphen (\\u00AD) or a glossary joint",
        ),
        "text-too-tall": Wording(
            '"{text}" is {millimetres} mm too tall on {where}', "cut about {words}"
        ),
        "words": Wording("{count} words"),
        "words.one": Wording("1 word"),
    },
)
