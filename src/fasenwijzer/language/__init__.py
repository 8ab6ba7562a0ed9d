"""A lens on language: words that label, observation against interpretation, and how hard a text reads. Plain Python.

It advises and never blocks, needs no network, and keeps nothing of what it reads.
"""
