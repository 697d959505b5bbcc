"""A clinic's logo: a file beside its profile becomes art that can be placed."""

from patientuddannelse.curriculum.logo.art import Logo
from patientuddannelse.curriculum.logo.read import read_logo

__all__ = ["Logo", "read_logo"]
