"""PowerPoint: a deck becomes the bytes of a .pptx file."""
