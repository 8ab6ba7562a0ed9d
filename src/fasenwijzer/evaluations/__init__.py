"""Phase 7: looking back per goal and as a whole; the report is part of the plan."""
