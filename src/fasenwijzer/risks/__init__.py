"""Safety: what may go wrong, what helps then, and what is learned from what did."""
