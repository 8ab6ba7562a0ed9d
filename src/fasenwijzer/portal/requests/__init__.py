"""Asking about the own data, and following the answer."""
