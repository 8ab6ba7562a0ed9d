"""Case conferences: colleagues think along about a case, strengths first, and what they say lands with the case."""
