"""A copy of the file to take along, on paper and for machines, made on the spot of what this person may read."""
