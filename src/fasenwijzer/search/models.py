"""The models of this package, one record a folder."""

from fasenwijzer.search.documents.models import Document, ReadSoFar

__all__ = ["Document", "ReadSoFar"]
