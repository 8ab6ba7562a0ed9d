"""Texts that lie sealed in the database: who takes the disk or a backup, and not the keys, reads nothing."""
