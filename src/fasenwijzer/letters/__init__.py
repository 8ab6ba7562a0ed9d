"""Letters and forms: begun from the edition, adapted to the person, and kept as they went out."""
