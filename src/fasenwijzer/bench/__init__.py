"""A made-up organisation of any size, poured into the database at once, and a day of work in it that is timed."""
