"""Asking clients and staff: rounds of a questionnaire, with a name or truly without, and what came out of it."""
