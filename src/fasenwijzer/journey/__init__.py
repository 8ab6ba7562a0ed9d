"""Walking the phases: what the method says about a case, recording its moves, and the pages of the way."""
