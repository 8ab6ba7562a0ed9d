"""The client, the case and its care team; referral, intake and start; the one door to a case."""
