"""How a clinic begins: the answers of the first start, its founding, what is still to do."""
