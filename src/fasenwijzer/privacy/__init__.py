"""Guarding privacy: reviewing who looked where."""
