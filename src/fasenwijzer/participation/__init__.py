"""Improving together in five steps: clients, staff and management (domain.md, section 11)."""
