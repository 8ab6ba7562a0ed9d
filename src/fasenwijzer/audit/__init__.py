"""What was done and looked at: rows are only ever added, and chained by hash."""
