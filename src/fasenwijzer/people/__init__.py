"""Organisation, locations, teams, users and their roles."""
