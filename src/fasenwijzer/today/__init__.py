"""Today: the worker's day, and for others the page where their work begins."""
