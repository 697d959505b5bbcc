"""From a picture in colour to black and white that saves toner and says by pattern what it says."""
