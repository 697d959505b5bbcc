"""What findings say in Danish."""

from __future__ import annotations

from patientuddannelse.diagnostics import Severity
from patientuddannelse.wordings.wording import Spelling, Wording

DANISH = Spelling(
    severities={
        Severity.ERROR: "fejl",
        Severity.WARNING: "advarsel",
        Severity.NOTE: "note",
    },
    hint="råd",
    wordings={
        "text-too-wide": Wording(
            "”{word}” er {millimetres} mm for bredt på {where}",
            "brug et kortere ord, eller vis, hvor det må deles: med en blød bindestreg (\\u00AD) "
            "eller under joints i ordlisten",
        ),
        "text-too-tall": Wording(
            "”{text}” er {millimetres} mm for højt på {where}", "skær omkring {words}"
        ),
        "words": Wording("{count} ord"),
        "words.one": Wording("1 ord"),
    },
)
