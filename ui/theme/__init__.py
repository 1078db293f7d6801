"""Tokens, and the palette, stylesheet, type and icons that follow from them."""
