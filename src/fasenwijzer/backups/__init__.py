"""Backups: one encrypted file with the database and the stored files, and putting it back in an empty place."""
