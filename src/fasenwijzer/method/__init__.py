"""The method itself, in plain Python: eight phases, their conditions and norms, and the words of an edition.

Nothing here knows a database, a web page or the rest of Fasenwijzer. Open `phases/` to read the method.
"""
