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
        "lix.patient": Wording(
            "{material} has LIX {lix} for patients; at most {most} is easy enough to read "
            "({words} words, {per_sentence} to a sentence, {long} % of them long)",
            'part long sentences, "{text}" first, and choose words of at most 6 letters',
        ),
        "lix.clinician": Wording(
            "{material} has LIX {lix} for clinicians; the limit is {most} "
            "({words} words, {per_sentence} to a sentence, {long} % of them long)",
            'part long sentences, "{text}" first, and choose shorter words',
        ),
        "long-sentence": Wording(
            'the sentence "{text}" has {words} words; {most} are enough', "part it in two"
        ),
        "impersonal": Wording(
            '"{text}" says "man" (one) to its reader', 'write "du" (you), or say who it is'
        ),
        "long-words": Wording(
            "the longest words of {material}: {words}",
            "use a shorter word where there is one that says the same",
        ),
        "harmful-word": Wording('"{word}" can harm: {why}', "write rather: {better}"),
        "other-word": Wording(
            '"{word}" is not the word that patients meet for this', "write: {patient}"
        ),
        "unexplained-word": Wording(
            '"{word}" stands here before it is explained on the slide {place}',
            "explain it here, move that slide forward, or use a word that all know",
        ),
        "unexplained-word.poster": Wording(
            '"{word}" is not explained on the poster {place}, which hangs alone',
            "explain it and name {place} under explained in the glossary, or use a word that all "
            "know",
        ),
        "no-explanation": Wording(
            "the glossary says that {name} explains the word, but it is not there",
            "correct the name: a model, or a session and a slide (session_1/scan)",
        ),
        "copied": Wording(
            '"{text}": {words} words in a row are as in {source}, line {line}',
            "say the same in words of your own",
        ),
        "not-compared": Wording(
            "these sources could not be read and were not compared: {files}",
            "save them as plain text (.txt) and check again",
        ),
    },
)
