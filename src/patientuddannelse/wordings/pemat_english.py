"""What the check of PEMAT-P says in English: its items in our own words, evidence and advice."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

PEMAT: Mapping[str, Wording] = {
    "pemat": Wording("{material}, PEMAT-P {item} ({name}) is not met: {evidence}", "{mend}"),
    "pemat-open": Wording(
        "PEMAT-P: {count} of {total} judgements on {materials} materials need a person",
        "see them with: pu check --pemat",
    ),
    "pemat-sum": Wording(
        "{met} of {assessed} assessed items are met; {assessed} of {total} are assessed"
    ),
    "verdict.met": Wording("met"),
    "verdict.not_met": Wording("not met"),
    "verdict.not_assessed": Wording("not assessed"),
    "pemat-item.1": Wording("One sees what it is for"),
    "pemat-item.2": Wording("Nothing leads away from the point"),
    "pemat-item.3": Wording("Everyday words"),
    "pemat-item.4": Wording("Terms are explained"),
    "pemat-item.5": Wording("Sentences say who does what"),
    "pemat-item.6": Wording("Numbers can be understood"),
    "pemat-item.7": Wording("Nobody has to calculate"),
    "pemat-item.8": Wording("Short pieces"),
    "pemat-item.9": Wording("Headings that tell something"),
    "pemat-item.10": Wording("One thing leads to the next"),
    "pemat-item.11": Wording("The main points are summed up"),
    "pemat-item.12": Wording("What matters stands out"),
    "pemat-item.15": Wording("Pictures where they help"),
    "pemat-item.16": Wording("Pictures support the words"),
    "pemat-item.17": Wording("Pictures have a title"),
    "pemat-item.18": Wording("Pictures are clear and simple"),
    "pemat-item.19": Wording("Simple tables"),
    "pemat-item.20": Wording("At least one thing to do"),
    "pemat-item.21": Wording("The reader is spoken to"),
    "pemat-item.22": Wording("Small, plain steps"),
    "pemat-item.23": Wording("A tool comes with it"),
    "pemat-item.24": Wording("Help with calculating"),
    "pemat-item.25": Wording("How to use the drawings"),
    "pemat-item.26": Wording("Pictures of what to do"),
    "pemat-mend.1": Wording("give it a title that says what it is about"),
    "pemat-mend.3": Wording("part long sentences, and choose short words"),
    "pemat-mend.4": Wording("use the patients' word from the glossary, or explain the word here"),
    "pemat-mend.8": Wording("part the text, or cut it"),
    "pemat-mend.9": Wording("give each piece a heading that says what it holds"),
    "pemat-mend.12": Wording(
        "write what matters most as a list of several items; the drawing decides what is bold"
    ),
    "pemat-mend.15": Wording("show what matters most in a drawing"),
    "pemat-mend.17": Wording("give the page a title or heading that says what one sees"),
    "pemat-mend.19": Wording("use fewer words for each row"),
    "pemat-mend.20": Wording("say one thing that the reader can do, and begin with it: Try …"),
    "pemat-mend.21": Wording("write to the reader: you, your, or: Try …"),
    "pemat-mend.22": Wording("part the task into lines, one for each step"),
    "pemat-mend.23": Wording("make a sheet for it (worksheet), or give a task to take home"),
    "pemat-mend.26": Wording("show an exercise with a drawing (figure)"),
    "pemat-seen.no_title": Wording("there is no title"),
    "pemat-seen.purpose": Wording('the title is "{title}", and it says: "{text}"'),
    "pemat-seen.title_only": Wording('only the title says it: "{title}". Is that enough?'),
    "pemat-seen.title_and_aim": Wording(
        'only the title says it: "{title}". Does it tell the purpose: "{aim}"?'
    ),
    "pemat-seen.meaning": Wording("a person must see what could be left out"),
    "pemat-seen.few_words": Wording("only {words} words: too few for LIX"),
    "pemat-seen.easy": Wording("LIX {lix}, at most {most}, in {words} words"),
    "pemat-seen.heavy": Wording("LIX {lix} in {words} words; at most {most} is easy"),
    "pemat-seen.no_glossary": Wording("the glossary is empty"),
    "pemat-seen.term": Wording('"{word}" is a term, or another word for the same thing'),
    "pemat-seen.dark": Wording('"{word}" is not explained when the reader meets it'),
    "pemat-seen.elsewhere": Wording('"{word}" is not explained here but in {place}'),
    "pemat-seen.explained": Wording("the course's own words are explained: {words}"),
    "pemat-seen.no_terms": Wording("none of the glossary's {count} words that need explaining"),
    "pemat-seen.voice": Wording("a person must read the sentences"),
    "pemat-seen.no_numbers": Wording("there are no numbers in figures"),
    "pemat-seen.numbers": Wording(
        'places with numbers: {count}, "{text}" among them. Are they clear?'
    ),
    "pemat-seen.reckoning": Wording("a person must see whether there is anything to calculate"),
    "pemat-seen.very_short": Wording("too short to have parts"),
    "pemat-seen.long_paragraph": Wording(
        '"{text}" has {words} words; {most} are enough in one piece'
    ),
    "pemat-seen.short_paragraphs": Wording(
        'the longest piece has {words} words, at most {most}: "{text}"'
    ),
    "pemat-seen.crowded": Wording("a slide has {words} words; {most} are enough"),
    "pemat-seen.short_slides": Wording("slides with too many words: 0 of {slides}"),
    "pemat-seen.no_heading": Wording("page {page} has no heading"),
    "pemat-seen.one_heading": Wording("only the title is a heading. Is that enough?"),
    "pemat-seen.headings": Wording("headings: {count}, {text} among them"),
    "pemat-seen.untitled_slide": Wording("a slide has no title"),
    "pemat-seen.same_title": Wording('two slides are called "{title}"'),
    "pemat-seen.titles": Wording("slides with a title of their own: {slides} of {slides}"),
    "pemat-seen.order": Wording("a person must read it from beginning to end"),
    "pemat-seen.sum": Wording("a person must see whether the main points are summed up"),
    "pemat-seen.cues": Wording("items of lists: {items}; pieces in bold: {bold}"),
    "pemat-seen.no_cues": Wording("neither lists nor words that stand out"),
    "pemat-seen.pictures_everywhere": Wording("pages with a picture: {pages} of {pages}"),
    "pemat-seen.pictures": Wording(
        "pages with a picture: {shown} of {pages}. Would one help on the rest?"
    ),
    "pemat-seen.no_pictures": Wording("there are no pictures"),
    "pemat-seen.look": Wording("a person must look at the pictures"),
    "pemat-seen.untitled_picture": Wording('a picture stands without a title on "{page}"'),
    "pemat-seen.titled_pictures": Wording('pictures below a title: {count}, "{text}" among them'),
    "pemat-seen.claims": Wording("the rows are whole sentences to be answered"),
    "pemat-seen.no_tables": Wording("there are no tables"),
    "pemat-seen.long_row": Wording('the row "{text}" has {words} words; {most} are enough'),
    "pemat-seen.short_rows": Wording(
        'weeks to tick with short rows: {tables}, "{text}" among them'
    ),
    "pemat-seen.commands": Wording(
        'sentences that say what one can do: {count}, "{text}" among them'
    ),
    "pemat-seen.task": Wording('a task: "{text}"'),
    "pemat-seen.fields": Wording("places to write or tick: {count}"),
    "pemat-seen.no_action": Wording("nothing says what the reader can do"),
    "pemat-seen.impersonal": Wording('"{text}" speaks of "man" (one)'),
    "pemat-seen.nobody": Wording('there is no "du" (you) and no: Do this'),
    "pemat-seen.spoken_to": Wording(
        'says "du" or "din" ({spoken}; you, your) and what one can do ({told}): "{text}"'
    ),
    "pemat-seen.steps": Wording('a task of {count} steps, first "{text}"'),
    "pemat-seen.one_line": Wording('the task is one line: "{text}"'),
    "pemat-seen.no_steps": Wording("no steps are listed. Is each thing small enough in itself?"),
    "pemat-seen.sheet": Wording('the sheet "{title}" belongs to it'),
    "pemat-seen.no_tool": Wording("nothing to write in, and no sheet belongs to it"),
    "pemat-seen.use": Wording("a person must see whether the drawings can be used"),
    "pemat-seen.drawn_fields": Wording(
        "places to write in the drawing itself: {count} of {fields}"
    ),
    "pemat-seen.shown_exercises": Wording("exercises with a drawing: {count} of {count}"),
    "pemat-seen.bare_exercises": Wording("exercises with a drawing: 0 of {count}"),
    "pemat-seen.some_exercises": Wording(
        "exercises without a drawing: {bare} of {count}. Would one help?"
    ),
}
