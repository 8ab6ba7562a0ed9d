"""Fasenwijzer: guiding a person through the 8-fasenmodel."""
