"""What findings say in English of files: what stands in them as a whole, what cannot be written."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

_QUOTES = 'put the text in quotes: "…"'
_NEIGHBOURS = "is the line indented like its neighbours"

FILES: Mapping[str, Wording] = {
    # files
    "too-large.file": Wording("the file is larger than {most} MB", "split it"),
    "too-large.scalar": Wording("a text of {size} characters; {most} is the most", "part it"),
    "too-many": Wording("there are more than {most} errors in this file", "mend the others first"),
    "directive": Wording('a line begins with "%TAG"', "delete the line"),
    "too-large.values": Wording("more than {most} values in one file", "part it"),
    "too-deep": Wording(
        "more than {most} levels inside one another", "is a bracket closed where it should be?"
    ),
    "encoding": Wording("the file is not UTF-8", "save it as UTF-8 in your editor"),
    "character.tab": Wording("a tab", "use spaces"),
    "character.control": Wording("a control character ({code})", "delete it; it cannot be seen"),
    "character.line-ends": Wording(
        "the lines end with CR alone", "save the file with the line ends of Windows or Unix (LF)"
    ),
    "empty-file": Wording("the file is empty", "fill it, or delete it"),
    "documents": Wording("a second document begins", 'delete the line "---"'),
    "alias": Wording("nothing is called &{name} above", f"a text cannot begin with *; {_QUOTES}"),
    "wrong-key": Wording(
        "the name of a field should be a text",
        'a text with "{{{{" in it stands in quotes: "{{{{ … }}}}"',
    ),
    "merge-key": Wording('fields cannot be merged with "<<"', "write them out"),
    "duplicate-field": Wording(
        '"{name}" stands here twice', "the first is on line {line}; keep one of them"
    ),
    "tag": Wording("YAML tags are not used here", f"a text cannot begin with !; {_QUOTES}"),
    "yaml": Wording("this is not YAML: {said}"),
    "yaml.colon": Wording(
        "a colon cannot stand here",
        'a text with ": " in it stands in quotes, and a space follows the colon of a field',
    ),
    "yaml.character": Wording(
        "a character that cannot come first stands here",
        f"a text cannot begin with this character; {_QUOTES}",
    ),
    "yaml.end": Wording(
        "the file ends too early", "a quote or a bracket is opened and never closed"
    ),
    "yaml.node": Wording("something is missing here", "a bracket is opened and never closed"),
    "yaml.no-colon": Wording(
        "a colon is missing here", 'a field is written "name: value", with a space'
    ),
    "yaml.key": Wording("a field should begin here", f"{_NEIGHBOURS}, and are quotes closed?"),
    "yaml.item": Wording("an item with '-' should begin here", f"{_NEIGHBOURS}?"),
    "yaml.comma": Wording(
        "a comma or a bracket is missing here", f"a bracket is not closed, or {_QUOTES}"
    ),
    "yaml.alias": Wording("* cannot stand here", f"a text cannot begin with *; {_QUOTES}"),
    "yaml.anchor": Wording("& cannot stand here", f"a text cannot begin with &; {_QUOTES}"),
    "yaml.quote": Wording(
        "the quote that is opened here is closed on line {line} only",
        "close it where the text ends",
    ),
    "yaml.after-quote": Wording(
        "the text goes on after the quote that closes it",
        "put all of the text in quotes, and write ”…” around words inside it",
    ),
    "yaml.space": Wording(
        'a space is missing after "{field}:"', 'a field is written "name: value"'
    ),
    "yaml.bracket": Wording(
        "the bracket that is opened here is not closed where a new field begins (line {line})",
        "close it with ] or }}, as it was opened",
    ),
    "yaml.indented": Wording(
        '"{field}" is indented further than "{above}" above it', f"{_NEIGHBOURS}?"
    ),
    "yaml.item-indented": Wording(
        "the item does not stand as far in as the one on line {line}",
        'put each "-" right below the one above',
    ),
    "yaml.bracket-text": Wording(
        "a text cannot begin with {sign} when more stands behind the bracket",
        _QUOTES,
    ),
    "yaml.cut": Wording(
        "the text ends before #, and the rest of the line is not read",
        f"{_QUOTES}; a comment has a space behind #",
    ),
    "yaml.item-here": Wording('an item with "-" cannot stand here', "begin the item on a new line"),
    "yaml.conflict": Wording(
        "git has put two versions of the text in here",
        "keep one, and delete the lines with <<<, === and >>>",
    ),
    "yaml.escape": Wording(
        "what comes after \\ in a text in quotes means nothing",
        "write \\\\ where \\ is meant, or put the text in single quotes: '…'",
    ),
    "yaml.block": Wording(
        "the text cannot begin here",
        f"after | or > the text begins on the next line; if the sign is a part of it, {_QUOTES}",
    ),
    "yaml.dash": Wording('a space is missing after "-"', 'an item is written "- text"'),
    "yaml.item-in-text": Wording(
        "this is read as a part of the text on line {line}, not as a new item",
        'indent it like the item above, with a space after "-"; if it is a dash, write "–"',
    ),
    "missing-file": Wording(
        "there is no {file}",
        "is this the folder of a project? a new one begins with: pu init DIR",
    ),
    # files that cannot be written
    "unwritten-files.all": Wording("{files}"),
    "unwritten-files": Wording("{files} and {count} more"),
    "unwritten.edited-deck": Wording(
        "{files} was changed since it was built, and is not written over",
        "bring the changes together with pu merge, keep the changed file with "
        "--keep (the new one comes beside it), or build the new one with --overwrite (the changed "
        "one is kept under its date)",
    ),
    "unwritten.edited": Wording(
        "{files} was changed since it was built, and is not written over",
        "keep the changed file with --keep (the new one comes beside it), or build the new one "
        "with --overwrite (the changed one is kept under its date)",
    ),
    "orphan": Wording(
        "{file} belongs to content that is no longer in the course", "remove it with --prune"
    ),
    "orphan.edited": Wording(
        "{file} belongs to content that is no longer in the course, but was changed by hand",
        "remove it yourself if it is not needed",
    ),
    "aged": Wording(
        "{file} is not as the course is now",
        "build it again with --only {only} {options}, or remove it",
    ),
    "put-aside": Wording("the changed {file} is now called {aside}"),
    "put-aside.damaged": Wording(
        "{file} was damaged and is built again; what was left of it is called {aside} now"
    ),
    "beside": Wording("the changed {file} stays as it is; the new one is called {new}"),
    "waiting": Wording("another build is at work in the folder; waiting until it is done"),
    "unwritten.full": Wording(
        "the disk is full: {files} cannot be written",
        "free some space and build again, or choose another folder with --output",
    ),
    "unwritten.locked": Wording(
        "{files} cannot be written: {why}",
        "close it in PowerPoint or the PDF viewer and build again",
    ),
    "unwritten.folder": Wording(
        "{files} cannot be written: {why}",
        "choose a folder that you may write in with --output",
    ),
    "unwritten.is-folder": Wording(
        "{files} is a folder where a file should be", "move it away and build again"
    ),
    "unwritten.no-folder": Wording(
        "{files} is a file where a folder should be",
        "move it away, or choose another folder with --output",
    ),
    "unwritten.other": Wording("{files} cannot be written: {why}", "build again"),
    "unwritten.source": Wording(
        "{files} cannot be written: {why}",
        "see whether it is write-protected or open in another program, and try again",
    ),
    # why the system refuses a file
    "system.denied": Wording("permission denied"),
    "system.missing": Wording("it is not there"),
    "system.is-folder": Wording("it is a folder"),
    "system.no-folder": Wording("part of its path is a file and no folder"),
    "system.read-only": Wording("the drive can only be read"),
    "system.full": Wording("the disk is full"),
    "system.long-name": Wording("its name is too long"),
    "system.ring": Wording("the links on its path lead round in a ring"),
    "system.in-use": Wording("another program is using it"),
    "system.broken": Wording("the drive answers with an error"),
    "system.no-path": Wording("nothing can have such a name"),
    "outside": Wording(
        "is a link out of the project, and is not read", "put the file itself into the folder"
    ),
    "too-many-files": Wording(
        "is no course: there are over {most} YAML files or {entries} files in all",
        "see whether this is the right folder, and move away what is not of the course",
    ),
    "too-many-files.bytes": Wording(
        "is no course: its YAML files are over {most} MB together",
        "see whether this is the right folder, and move away what is not of the course",
    ),
    "not-a-file.clinic": Wording(
        "is not a file but a folder or something else", "name the clinic's YAML file after --clinic"
    ),
    "not-a-file": Wording("is no file, but a folder or a link to one", "move it away"),
    "unreadable": Wording(
        "cannot be read: {why}", "are you allowed to read it, and is it open in another program?"
    ),
    "unknown-file": Wording(
        "cannot tell what this file holds",
        'a model begins with "model: …", a session with "session: …"',
    ),
    "not-written": Wording(
        '"{path}" cannot be written without changing something else', "write it by hand"
    ),
}
"""Wordings by key; pieces have no hint."""
