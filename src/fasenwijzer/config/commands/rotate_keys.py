"""A new key for sealed texts: it seals from now on, and what earlier keys sealed is sealed again."""

import os
from argparse import Namespace

from django.conf import settings
from django.db import transaction

from fasenwijzer.config.commands import Refused
from fasenwijzer.vault.fields import seal_again
from fasenwijzer.vault.keys import add_to


def run(asked: Namespace) -> int:
    """Add a key and use it everywhere. Keys of the environment are added there first; then this seals again."""
    if not os.environ.get("FASENWIJZER_VAULT_KEYS"):
        settings.VAULT_KEYS = add_to(settings.VAULT_FILE)
    elif len(settings.VAULT_KEYS.keys) < 2:
        raise Refused("Put the new key behind the old one in FASENWIJZER_VAULT_KEYS first.")
    with transaction.atomic():
        many = seal_again()
    print(f"{many} texts were sealed again. Keep the earlier keys as long as backups from before are kept.")
    return 0
