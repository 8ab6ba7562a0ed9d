"""Finding people and texts back, among everything that the asker may read."""
