"""What is told of a deck that was changed by hand and of the curriculum, in English."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

MERGE: Mapping[str, Wording] = {
    "deck-file.kind": Wording("{deck} is not a PowerPoint file", "choose a .pptx"),
    "deck-file.locked": Wording(
        "{deck} is locked with a password", "save a copy without a password"
    ),
    "deck-file.bytes": Wording(
        "{deck} is too large: over {most} MB unpacked", "make pictures and films smaller"
    ),
    "deck-file.damaged": Wording(
        "{deck} is damaged ({part})", "open the file in PowerPoint, save it again, and retry"
    ),
    "usage.deck-unreadable": Wording("{given} cannot be read: {why}", "check name and folder"),
    "usage.no-base": Wording(
        "{given} does not say what the deck was when it was built",
        "it was not built by this program, or another than PowerPoint saved it and it was moved; "
        "put it back into output/decks under its old name",
    ),
    "usage.merge-with": Wording(
        "the deck was built with {option} {name}", "give {option} and the file again"
    ),
    "merge.nothing": Wording("Nothing has changed, neither in the file nor in the curriculum."),
    "merge.stays": Wording("Changed in the file, and it stays ({count}):"),
    "merge.came": Wording("New from the curriculum, and now in the file ({count}):"),
    "merge.clashes": Wording(
        "Changed in both ({count}). The file keeps its own wording; choose yourself:"
    ),
    "merge.line": Wording("{where}: {what}"),
    "merge.slide": Wording("slide {number} “{title}”"),
    "merge.no-slide": Wording("“{title}”"),
    "merge.slides": Wording("{count} slides"),
    "merge.before": Wording("before:     {text}"),
    "merge.edited": Wording("the file:   {text}"),
    "merge.new": Wording("curriculum: {text}"),
    "merge.quoted": Wording("“{text}”"),
    "merge.none": Wording("(nothing)"),
    "merge.text.changed": Wording("“{before}” is now “{after}”"),
    "merge.text.added": Wording("new text “{after}”"),
    "merge.text.deleted": Wording("“{before}” was taken out"),
    "merge.text.both": Wording("the text"),
    "merge.notes.changed": Wording("in the notes “{before}” is now “{after}”"),
    "merge.notes.added": Wording("new in the notes “{after}”"),
    "merge.notes.deleted": Wording("“{before}” was taken out of the notes"),
    "merge.notes.both": Wording("the notes"),
    "merge.style": Wording("the look of the text ({shape})"),
    "merge.picture": Wording("the drawing ({shape})"),
    "merge.box": Wording("the place ({shape})"),
    "merge.moves": Wording("what clicks show"),
    "merge.hidden": Wording("hidden"),
    "merge.shown": Wording("no longer hidden"),
    "merge.order": Wording("moved"),
    "merge.shape.added": Wording("something new on the slide ({shape})"),
    "merge.shape.deleted": Wording("something was taken off the slide ({shape})"),
    "merge.shape.deleted-here": Wording(
        "the curriculum has it no more, but it was changed in the file, so it is still there "
        "({shape})"
    ),
    "merge.shape.deleted-there": Wording(
        "taken out in the file but changed in the curriculum; it is still gone ({shape})"
    ),
    "merge.slide.added": Wording("a new slide"),
    "merge.slide.deleted": Wording("the slide is gone"),
    "merge.slide.deleted-here": Wording(
        "the curriculum has the slide no more, but it was changed in the file, so it is still there"
    ),
    "merge.slide.deleted-there": Wording(
        "the slide was deleted in the file but changed in the curriculum; it is still gone"
    ),
    "merge.written": Wording("Merged: {path}"),
    "merge.copied": Wording("The file as it was: {path}"),
}
