"""Learning from the work itself: figures over many people, in words, never about one worker."""
