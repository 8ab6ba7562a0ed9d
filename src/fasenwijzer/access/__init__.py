"""Who may do what: one table of role × ability, and nothing else."""
