"""One module per slide kind."""
