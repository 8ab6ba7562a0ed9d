"""Phase 8: a good ending, and what is agreed for afterwards."""
