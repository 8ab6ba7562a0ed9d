"""The client's own place, and what the people around the client see of it."""
