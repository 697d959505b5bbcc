"""From a paragraph that was reworded in a deck back to the scalar of the YAML that it came from."""
