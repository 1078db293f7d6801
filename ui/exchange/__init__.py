"""Files of other programs taken in, and the clinic taken out."""
