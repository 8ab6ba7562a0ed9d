"""The six sources of strength, pictured as six dolls that fit into each other (the intervention description)."""

SIX = ("qualities", "skills", "knowledge", "interests", "contacts", "surroundings")
"""From the inside to the outside: from what a person is, to what is there around the person."""
