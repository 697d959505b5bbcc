"""PDF: a poster becomes the bytes of a .pdf file."""
