"""What findings say in English of the YAML that an author wrote: fields, names, variables."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

AUTHORS: Mapping[str, Wording] = {
    # pieces
    "did-you-mean": Wording('did you mean "{name}"?'),
    "known": Wording("known are: {names}"),
    "the-list": Wording("the list"),
    "thing.kind": Wording('{kind} "{name}"'),
    "thing.named": Wording('"{name}"'),
    "sort.bool": Wording("true or false"),
    "sort.int": Wording("a whole number"),
    "sort.number": Wording("a number"),
    "sort.date": Wording("a date such as 2026-01-31"),
    "sort.text": Wording("a text"),
    "sort.list": Wording("a list"),
    "sort.fields": Wording("fields (name: value)"),
    "sort.empty": Wording("empty"),
    "colon-in-text": Wording('a text with ": " in it stands in quotes: "…"'),
    "write-or-delete": Wording("write something, or delete the item"),
    "comma-in-brackets": Wording('a text with a comma inside {{ }} or [ ] stands in quotes: "…"'),
    "space-after-colon": Wording('a space is missing after the colon: "name: value"'),
    "decimal-point": Wording("a decimal is written with a point: 0.5"),
    "draws-none": Wording("it has none with a name"),
    "its-fields": Wording("its fields are: {names}"),
    "rule.greater_than": Wording("should be greater than {gt}"),
    "rule.greater_than_equal": Wording("should be greater than or equal to {ge}"),
    "rule.less_than": Wording("should be less than {lt}"),
    "rule.less_than_equal": Wording("should be less than or equal to {le}"),
    "rule.finite_number": Wording("should be a finite number"),
    "rule.too_short": Wording("should have at least {min_length} items, not {actual_length}"),
    "rule.too_short.one": Wording("should have at least 1 item, not {actual_length}"),
    "rule.too_long": Wording("should have at most {max_length} items, not {actual_length}"),
    "rule.spelling": Wording("should be {what}"),
    "rule.long_address": Wording("should have at most {most} characters, not {length}"),
    "rule.length_twice": Wording("holds {length} twice"),
    "rule.three_blocks": Wording("should hold the blocks before, start and now, in this order"),
    "rule.three_lanes": Wording(
        "should hold the lanes up_and_down, hold_back and even, in this order"
    ),
    "rule.three_lights": Wording("should hold the lights green, yellow and red, each once"),
    "rule.limit_line": Wording(
        'short_time_limit needs a field "short_time" of kind "text" on the worksheet'
    ),
    "rule.two_doors": Wording("should begin with the doors clinic and doctor"),
    "rule.doors_once": Wording("should hold each door once"),
    "rule.filled_line": Wording('should be of kind "text" and not in the figure to be filled'),
    "rule.field_name": Wording('should not name two fields "{name}"'),
    "rule.no_group": Wording('tap "{tap}": no group "{name}" in groups'),
    "rule.no_seat": Wording('no seat "{name}" in seats'),
    "rule.too_coarse": Wording(
        "from {start} to {next} is more than {most} %: count in something smaller (precision, or "
        "another unit)"
    ),
    "rule.other": Wording("{said}"),
    "spelled.id": Wording("an id: lower-case letters a–z, digits and underscores"),
    "spelled.name": Wording("a name on one line"),
    "spelled.slug": Wording("a name of a file: letters a–z, digits and hyphens"),
    "spelled.edition": Wording("the name of an edition, or several joined, as bw+large"),
    "spelled.joined": Wording("a word with a hyphen at each joint"),
    "spelled.explaining": Wording("the name of a model, or of a slide: session_1/scan"),
    "spelled.point": Wording("the id of a teaching point, such as s001-2-roegalarm"),
    "spelled.issue": Wording("the id of an issue, such as I-03"),
    "spelled.code": Wording("a code of 8 digits and letters a–f, such as 6f3c2a1b"),
    # fields and values
    "missing-field": Wording('{thing} has no "{field}"', 'add "{field}:"'),
    "missing-field.empty": Wording('"{field}" of {thing} is empty', "fill it"),
    "missing-field.first": Wording('the file has no "{field}"', 'begin the file with "{field}: …"'),
    "missing-field.minutes": Wording(
        '"{part}" has no minutes at length {length}', 'add "{length}: …"'
    ),
    "unknown-field": Wording('"{field}" is not a field of {thing}', "{hint}"),
    "wrong-type": Wording('"{field}" should be {expected}, not {said}', "{hint}"),
    "wrong-type.file": Wording(
        "should be fields (name: value)", 'begin the file with a field: "title: …"'
    ),
    "wrong-value.choice": Wording('"{field}" cannot be "{value}"', "{hint}"),
    "wrong-value.field": Wording('"{field}": {said}', "{hint}"),
    "wrong-value.file": Wording("{name}: {said}", "{hint}"),
    "wrong-value.length": Wording(
        "{length} is not one of the lengths of the course", "the lengths are {lengths}"
    ),
    "wrong-value.language": Wording('there is no language "{name}"', "{hint}"),
    "wrong-minutes.few": Wording(
        "the parts add up to {minutes} at length {length}",
        "give the parts {difference} more at {length}",
    ),
    "wrong-minutes.many": Wording(
        "the parts add up to {minutes} at length {length}",
        "take {difference} from the parts at {length}",
    ),
    "where.more": Wording("{where} and in {count} other places"),
    "minutes": Wording("{count} minutes"),
    "minutes.one": Wording("1 minute"),
    # names
    "duplicate-id": Wording(
        'the id "{name}" stands twice in {list}',
        "the first is on line {line}; every id is its own",
    ),
    "duplicate-id.poster": Wording(
        'the poster "{name}" is listed twice',
        "the first is on line {line}; list sheets and variants there",
    ),
    "duplicate-id.slide": Wording(
        'the slide "{name}" stands in "{part}" too', "every slide of a deck has an id of its own"
    ),
    "duplicate-title": Wording(
        'the slide "{name}" has the title "{title}" too',
        "in the outline, and to who hears the slides, titles tell them apart",
    ),
    "duplicate-id.listed": Wording('the session "{name}" is listed twice', "keep one of them"),
    "duplicate-id.model": Wording('the model "{name}" has a file already', "it is {file}"),
    "duplicate-id.session": Wording('the session "{name}" has a file already', "it is {file}"),
    "duplicate-slug": Wording(
        'the slug "{name}" belongs to {owner} already',
        "their files would have one name; change one of them",
    ),
    "unknown-session": Wording('there is no session "{name}"', "{hint}"),
    "unknown-variant": Wording('there is no variant "{name}"', "{hint}"),
    "unknown-part": Wording('there is no part "{name}"', "{hint}"),
    "unknown-part.drawing": Wording('the drawing has no part "{name}"', "{hint}"),
    "no-named-parts": Wording('the drawing has no parts with words: leave "parts:" out'),
    "unknown-model": Wording('there is no model "{name}"', "{hint}"),
    "unknown-model.file": Wording(
        'the model "{name}" has no file in curriculum/models',
        'write curriculum/models/{name}.yaml beginning with "model: {name}"',
    ),
    "unknown-model.drawing": Wording('there is no model "{name}" to draw', "{hint}"),
    "unknown-model.safety": Wording(
        'the clinician\'s sides need the model "safety"',
        'write curriculum/models/safety.yaml beginning with "model: safety"',
    ),
    "unknown-goal": Wording('there is no goal "{name}"', "{hint}"),
    "write-a-goal": Wording("write the id of a goal"),
    "unknown-icon": Wording('there is no icon "{name}"', "{hint}"),
    "unknown-highlight": Wording('the drawing has no part "{name}"', "{hint}"),
    "unknown-issue": Wording('there is no issue "{name}" in points.yaml', "{hint}"),
    "unknown-table": Wording('there is no table "{name}" in any session', "{hint}"),
    "models-have-files": Wording("every model has a file in curriculum/models"),
    "wrong-model": Wording('the model "{name}" has no levels of urgency', 'write "model: safety"'),
    "unknown-step": Wording('there is no step "{name}" to draw', "{hint}"),
    "unknown-person": Wording('there is nobody "{name}" in the cast', "{hint}"),
    "unknown-point": Wording('there is no teaching point "{name}" in points.yaml', "{hint}"),
    "unknown-point.no-file": Wording(
        'the teaching point "{name}" is named here, but there is no file curriculum/points.yaml',
        "put the file back, or take out all sources and other_points",
    ),
    "unknown-proposal": Wording(
        'the file has no field or id "{name}" to mark as a proposal', "{hint}"
    ),
    "mark-what-is-there": Wording(
        "write a field or id as it stands in the file, or delete the name"
    ),
    # variables
    "variable.syntax": Wording(
        '"{{{{" is opened and never closed', 'write "{{{{ clinic.name }}}}"'
    ),
    "variable.single": Wording(
        '"{name}" stands in one brace and would be printed as it is',
        'write two: "{{{{ clinic.name }}}}"',
    ),
    "variable.filter": Wording('"{name}" is not a filter here', "{hint}"),
    "variable.names": Wording(
        "only names such as clinic.name can stand in {{{{ }}}}",
        "write what is meant, without commands",
    ),
    "unknown-variable": Wording('there is no "{name}"', "{hint}"),
    "variable-has": Wording("{name} has {names}"),
    "variables-begin": Wording("a name begins with clinic or course: clinic.phone"),
    "no-variables": Wording("no variables can stand in this file"),
    "too-large.text": Wording(
        "the text is longer than {most} characters with its variables", "shorten it"
    ),
    "too-large.filled": Wording(
        "the texts of this file are too large with their variables", "use fewer variables"
    ),
    # the approval
    "approval.parts": Wording(
        'the approval has no {missing}: all material says "{draft}"',
        "an approval needs who, when and the code; pu approve writes all three",
    ),
    "approval.no-two": Wording("{one} and no {two}"),
    "approval.code": Wording(
        'the approval does not say which texts were approved: all material says "{draft}"',
        'once a clinician has read the material as it is now, write "code: {code}"',
    ),
    "approval.stale": Wording(
        'the texts have changed since {who} approved them: all material says "{draft}"',
        "once a clinician has read the material as it is now, write the new date and "
        '"code: {code}"',
    ),
    # the end of a run
    "nothing-written": Wording("{count} errors; nothing was written"),
    "nothing-written.one": Wording("1 error; nothing was written"),
    "count.all": Wording("{errors}, {warnings}, {notes}"),
    "count.error": Wording("{count} errors"),
    "count.error.one": Wording("1 error"),
    "count.warning": Wording("{count} warnings"),
    "count.warning.one": Wording("1 warning"),
    "count.note": Wording("{count} notes"),
    "count.note.one": Wording("1 note"),
}
"""Wordings by key; pieces have no hint."""
