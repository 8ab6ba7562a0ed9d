"""What goes wrong with a backup, in words for who looks after the installation."""


class Unusable(Exception):
    """A backup can't be made, read or put back; the message says why, and quotes nothing that is kept."""
