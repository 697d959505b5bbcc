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
        "lix.patient": Wording(
            "{material} har LIX {lix} for patienter; højst {most} er let nok at læse "
            "({words} ord, {per_sentence} i hver sætning, {long} % lange)",
            "del lange sætninger, først ”{text}”, og vælg ord på højst 6 bogstaver",
        ),
        "lix.clinician": Wording(
            "{material} har LIX {lix} for klinikere; grænsen er {most} "
            "({words} ord, {per_sentence} i hver sætning, {long} % lange)",
            "del lange sætninger, først ”{text}”, og vælg kortere ord",
        ),
        "long-sentence": Wording(
            "sætningen ”{text}” har {words} ord; {most} er nok", "del den i to"
        ),
        "impersonal": Wording(
            "”{text}” siger ”man” til den, der læser", "skriv ”du”, eller sig, hvem det er"
        ),
        "long-words": Wording(
            "de længste ord i {material}: {words}",
            "brug et kortere ord, hvor der er et, som siger det samme",
        ),
        "harmful-word": Wording("”{word}” kan skade: {why}", "skriv hellere: {better}"),
        "other-word": Wording(
            "”{word}” er ikke det ord, patienter møder for dette", "skriv: {patient}"
        ),
        "unexplained-word": Wording(
            "”{word}” står her, før det bliver forklaret på sliden {place}",
            "forklar det her, flyt sliden frem, eller brug et ord, som alle kender",
        ),
        "unexplained-word.poster": Wording(
            "”{word}” bliver ikke forklaret på plakaten {place}, og den hænger alene",
            "forklar det, og nævn {place} under explained i ordlisten, eller brug et ord, som alle "
            "kender",
        ),
        "no-explanation": Wording(
            "ordlisten siger, at {name} forklarer ordet, men den findes ikke",
            "ret navnet: en model, eller en gang og en slide (session_1/scan)",
        ),
        "copied": Wording(
            "”{text}”: {words} ord i træk er som i {source}, linje {line}",
            "sig det samme med egne ord",
        ),
        "not-compared": Wording(
            "disse kilder kunne ikke læses og er ikke sammenlignet: {files}",
            "gem dem som ren tekst (.txt), og tjek igen",
        ),
    },
)
