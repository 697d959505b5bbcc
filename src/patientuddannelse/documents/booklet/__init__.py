"""The participant's booklet: a session's figures, room to write, the task, where to get help."""
