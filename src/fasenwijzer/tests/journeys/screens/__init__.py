"""Typing on each screen, as a worker does: what is told goes in, nothing comes out but the next page."""
