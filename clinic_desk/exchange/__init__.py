"""What enters the clinic and what leaves it: files of other programs, and the clinic whole."""
