"""The people around the client: who they are, how near, and what goes both ways."""
