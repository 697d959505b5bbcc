"""What `peers.py` runs: our texts for other programs, those programs, and an edit in a process."""
