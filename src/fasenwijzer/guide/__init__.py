"""Introducing the method in an organisation: explore, imagine, shape and anchor (domain.md, section 10)."""
