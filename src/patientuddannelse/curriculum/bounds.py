"""How much is read of a file and of a project, and told of: what is beyond is refused at once."""

MOST_BYTES = 1024 * 1024
MOST_NODES = 50_000
MOST_ERRORS = 50  # told of one file; more would hide what is wrong
LONGEST = 10_000
DEEPEST = 40
MOST_BYTES_IN_ALL = 8 * MOST_BYTES  # of the YAML files of a course
MOST_FILES = 500  # in a course; more are a folder that was given by mistake, or harm
MOST_ENTRIES = 5_000  # files and folders of any kind that are looked at to find those
