"""The first start: begin a clinic, open one, try the invented one, or restore a backup."""
