"""How much of a file is read and told of: what is beyond is refused before it costs anything."""

MOST_BYTES = 1024 * 1024
MOST_NODES = 50_000
MOST_ERRORS = 50  # told of one file; more would hide what is wrong
LONGEST = 10_000
DEEPEST = 40
