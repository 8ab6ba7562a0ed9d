"""SQLite for several writers: see base.py."""
