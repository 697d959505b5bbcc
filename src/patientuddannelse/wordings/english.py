"""What findings say in English."""

from __future__ import annotations

from patientuddannelse.diagnostics import Severity
from patientuddannelse.wordings.authors_english import AUTHORS
from patientuddannelse.wordings.changes_english import CHANGES
from patientuddannelse.wordings.files_english import FILES
from patientuddannelse.wordings.merge_english import MERGE
from patientuddannelse.wordings.pemat_english import PEMAT
from patientuddannelse.wordings.pictures_english import PICTURES
from patientuddannelse.wordings.pull_english import PULL
from patientuddannelse.wordings.usage_english import USAGE
from patientuddannelse.wordings.wording import Spelling, Wording

ENGLISH = Spelling(
    severities={
        Severity.ERROR: "error",
        Severity.WARNING: "warning",
        Severity.NOTE: "note",
    },
    hint="hint",
    wordings={
        **AUTHORS,
        **CHANGES,
        **FILES,
        **PICTURES,
        **PULL,
        **USAGE,
        "text-too-wide": Wording(
            '"{word}" is {millimetres} mm too wide on {where}',
            "use a shorter word, or allow a break with a soft hyphen (\\u00AD) or a glossary joint",
        ),
        "text-too-tall.crowds": Wording(
            '"{text}" takes so much room on {where} that the rest has none', "shorten it"
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
        "doubled-word": Wording('"{word} {word}": the word stands twice', "delete one"),
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
        "no-glossary": Wording(
            "there is no file {file}: nobody looks for words that harm, or for terms",
            'put it back; a new one may hold "harmful: []" until it gets words',
        ),
        "no-explanation": Wording(
            "the glossary says that {name} explains the word, but it is not there",
            "{hint}",
        ),
        "name-an-explanation": Wording(
            "correct the name: a model, or a session and a slide (session_1/scan)"
        ),
        "copied": Wording(
            '"{text}": {words} words in a row are as in {source}, line {line}',
            "say the same in words of your own",
        ),
        "not-compared": Wording(
            "these sources could not be read and were not compared: {files}",
            "save them as plain text (.txt) and check again",
        ),
        "faint-text": Wording(
            '"{text}" is faint on {where}: {color} on {ground} has a contrast of {ratio}:1, '
            "and {wanted}:1 is needed",
            "shorten the text if it reaches beyond its ground; else the drawing needs darker "
            "words or a lighter ground, or the other way round",
        ),
        "faint-field": Wording(
            'the line of the field "{name}" is faint on {where}: its contrast is {ratio}:1, '
            "and {wanted}:1 is needed",
            "give the field a darker line in the drawing",
        ),
        "faint-icon": Wording(
            "an icon is faint on {where}: its contrast is {ratio}:1, and {wanted}:1 is needed",
            "give the icon a darker colour in the drawing, or a lighter one on a dark ground",
        ),
        "faint-logo": Wording(
            "the logo is faint on {where}: its contrast is {ratio}:1, and {wanted}:1 is needed",
            "use the logo's version for light grounds",
        ),
        "alike-colours": Wording(
            "{one} and {other} meet on {where} and look alike {sight}: "
            "they differ by {difference}, and {wanted} is needed",
            "part the areas with a light line, a pattern or a word on each",
        ),
        "colour.physical": Wording("the colour of the body"),
        "colour.mental": Wording("the colour of thoughts"),
        "colour.social": Wording("the colour of life"),
        "colour.green": Wording("green"),
        "colour.yellow": Wording("yellow"),
        "colour.red": Wording("red"),
        "sight.protan": Wording("to those who do not see red"),
        "sight.deutan": Wording("to those who do not see green"),
        "sight.tritan": Wording("to those who do not see blue"),
        "sight.grey": Wording("in a black and white copy"),
        "markup": Wording(
            '"{mark}" is printed as it stands',
            "delete the marks; the drawing itself sets what is bold",
        ),
        "no-time": Wording(
            '"{slide}" is something to do, but has no time',
            "write minutes, so that who teaches knows when it ends",
        ),
        "no-time.length": Wording(
            '"{slide}" is something to do, but has no time at length {length}',
            'write "{length}: …" under minutes, or leave the slide out with drops_at',
        ),
        "unlisted-session": Wording(
            'the session "{name}" is not listed under sessions in course.yaml',
            'write "- {name}" where it belongs, or move the file away',
        ),
        "over-time": Wording(
            'exercises, talks and breaks in "{part}" take {wanted} minutes, but there are '
            "{minutes} at length {length}",
            "make them shorter, leave one out with drops_at, or give the part more time",
        ),
        "crowded-slide": Wording(
            "the slide {slide} has {words} words below its title; {most} can be read while "
            "somebody speaks",
            "cut {cut}, or say them in the notes",
        ),
        "long-note": Wording(
            "the notes of {slide} have {words} words; {most} can be taken in at a glance",
            "cut {cut}: who teaches needs only cues",
        ),
        "unserved-goal": Wording(
            'no slide leads to the goal "{goal}"',
            "write serves: [{id}] on the slides that do, or take the goal out",
        ),
        "unasked-goal": Wording(
            'nobody is asked whether the goal "{goal}" is reached',
            "write serves: [{id}] on a quiz, exercise or discussion, or ask in the next session's "
            "recap",
        ),
        "untaught-point": Wording(
            '{point} stands nowhere at length {length}: "{text}"',
            "name it under sources of the slide, poster or table that teaches it",
        ),
        "untaught-point.patients": Wording(
            "{point} matters to patients, but at length {length} they meet it on no slide, poster "
            'or page of the booklet: "{text}"',
            "show it; that it stands in the notes is not enough",
        ),
        "untaught-point.clinicians": Wording(
            '{point} matters to clinicians, but none of them meets it at length {length}: "{text}"',
            "name it in notes, on a clinician's side, in a table or in the clinicians' deck",
        ),
        "changed-fact": Wording(
            '"{written}" stands here, but in {point} it is "{fact}"',
            "correct the number here, or the facts in points.yaml if the source says so",
        ),
        "lost-fact": Wording(
            "{point}: {facts} cannot be recognised where it is taught",
            "compare: the text says it in other words, or it is missing",
        ),
        "coverage-head": Wording("{title}: {points} points at {minutes} minutes (* matters most)"),
        "coverage-section": Wording("Source {source}: {section}"),
        "coverage-nowhere": Wording("nowhere"),
        "place-slide": Wording("slides"),
        "place-face": Wording("posters"),
        "place-note": Wording("notes"),
        "place-reading": Wording("booklets"),
        "place-side": Wording("clinician's sides"),
        "place-table": Wording("tables"),
        "place-reserve": Wording("reserve"),
        "alt-text.missing": Wording(
            "a picture on {where} has no words for those who cannot see it",
            "write under alt what the picture shows",
        ),
        "alt-text.long": Wording(
            'the alt text "{text}" has {length} characters; {most} can be heard in one go',
            "say only what one should notice",
        ),
        "alt-text.file": Wording(
            '"{text}" is the name of a file and does not say what the picture shows',
            "write what one sees",
        ),
        "alt-text.empty": Wording(
            '"{text}" does not say what the picture shows', "write what one sees"
        ),
        "alt-text.same": Wording(
            'two pictures in a row have the same words: "{text}" ({where})',
            "write on the slide, under figure and alt, what this very picture shows",
        ),
        "alt-text.language": Wording(
            'the alt text "{text}" seems to be in another language',
            "write it in the language of the course",
        ),
        "link-scheme": Wording(
            "{scheme}: is nothing that a telephone opens",
            "use an address that begins with https:, http:, mailto: or tel:",
        ),
        "link-scheme.none": Wording("{link} is shown as text and opens nothing", "write {meant}"),
        "broken-link": Wording("{link} is no whole address and opens nothing", "{hint}"),
        "whole-link.http": Wording("it looks like https://klinik.dk/side, without spaces"),
        "whole-link.website": Wording(
            "it should look like klinik.dk/page, without spaces and commas"
        ),
        "whole-link.mailto": Wording("it looks like mailto:post@klinik.dk"),
        "whole-link.tel": Wording("it looks like tel:+4512345678"),
        "wrong-number": Wording(
            'nobody can dial "{number}"',
            "write one of 8 digits, such as 12 34 56 78, or a short one that there is: 112, 1813",
        ),
        "dense-code": Wording(
            "the address has {letters} characters, and its QR code {squares} squares to a side; "
            "old telephones read {most} at most",
            "use a shorter address",
        ),
        "dense-code.printed": Wording(
            "the squares of the QR code are {square} mm on {where}; {least} mm are needed",
            "use a shorter address, so that the code has fewer squares",
        ),
        "proposal": Wording(
            "proposals in this file that no clinician has answered for: {count}; all material "
            'says "{draft}"',
            "let a clinician read them; pu approve writes who has approved",
        ),
        **MERGE,
        **PEMAT,
    },
)
