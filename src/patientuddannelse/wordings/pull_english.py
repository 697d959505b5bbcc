"""What is told of wordings that go from a deck back into the YAML, in English."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

PULL: Mapping[str, Wording] = {
    "pull.nothing": Wording("The file holds no edits that the curriculum has not."),
    "pull.carried": Wording("Can be written into the curriculum ({count}):"),
    "pull.text": Wording('"{before}" becomes "{after}"'),
    "pull.notes": Wording('in the notes "{before}" becomes "{after}"'),
    "pull.shows": Wording("shows in {names} too"),
    "pull.left": Wording("Stays in the file alone ({count}):"),
    "pull.ask": Wording("Write this into the YAML files? [y/N] "),
    "pull.asked": Wording("Nothing was written. Give --yes to write it."),
    "pull.written": Wording("Written: {path}"),
    "pull.build": Wording("Now build again."),
    "pull.misfit": Wording("The new words give errors when built:"),
    "usage.changed-meanwhile": Wording(
        "{given} has changed meanwhile, so nothing was written", "run pull again"
    ),
    "pull.why.clash": Wording("the text was changed in both places; choose yourself"),
    "pull.why.twice": Wording("the same text was changed in two ways in the file; choose yourself"),
    "pull.why.label": Wording("the words are the program's own and stand nowhere in the YAML"),
    "pull.why.variable": Wording("a variable fills the text"),
    "pull.why.composed": Wording("the program makes the text of several"),
    "pull.why.emptied": Wording("the text was emptied; delete it in the YAML if it is to go"),
    "pull.why.not-written": Wording("it cannot be written where the text stands"),
    "pull.why.invalid": Wording("it would make the curriculum wrong"),
    "pull.why.words.added": Wording("new text; write it into the YAML if it is to stay"),
    "pull.why.words.deleted": Wording("text was taken out; delete it in the YAML if it is to go"),
    "pull.why.words.breaks": Wording("only the line break was changed"),
    "pull.why.style": Wording("how the text looks ({shape})"),
    "pull.why.picture": Wording("the drawing was changed ({shape})"),
    "pull.why.box": Wording("something was moved or resized ({shape})"),
    "pull.why.moves": Wording("what happens on a click was changed"),
    "pull.why.hidden": Wording("the slide was hidden"),
    "pull.why.shown": Wording("the slide is no longer hidden"),
    "pull.why.order": Wording("the slide was moved"),
    "pull.why.shape.added": Wording("something new was put in ({shape})"),
    "pull.why.shape.deleted": Wording("something was taken away ({shape})"),
    "pull.why.shape.deleted-here": Wording(
        "it was changed in the file, but the curriculum has it no more ({shape})"
    ),
    "pull.why.shape.deleted-there": Wording(
        "it was taken away in the file, but changed in the curriculum ({shape})"
    ),
    "pull.why.slide.added": Wording("the slide is new"),
    "pull.why.slide.deleted": Wording("the slide was deleted"),
    "pull.why.slide.deleted-here": Wording(
        "the slide was changed in the file, but the curriculum has it no more"
    ),
    "pull.why.slide.deleted-there": Wording(
        "the slide was deleted in the file, but changed in the curriculum"
    ),
}
