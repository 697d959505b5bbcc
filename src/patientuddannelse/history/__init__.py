"""What every build said, kept beside it, and what has changed since then."""
