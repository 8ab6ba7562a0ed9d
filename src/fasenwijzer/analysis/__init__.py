"""Phase 4: every life area described, strengths and wishes named, and the person description that grows from it."""
