"""Languages: labels, quotes and readability rules that depend on the language of the course."""
