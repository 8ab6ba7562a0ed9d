"""What happens once when a worker of the server starts."""

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from fasenwijzer import clock
from fasenwijzer.people.models import Organisation


def set_clock() -> None:
    """Set the clock of a demo to FASENWIJZER_AT. Refuses to serve real people in a mode for tests and demos."""
    if not settings.CLOCK_CAN_BE_SET:
        return
    if Organisation.objects.filter(is_demo=False).exists():
        raise ImproperlyConfigured(f"FASENWIJZER_MODE={settings.MODE} is not for a real organisation.")
    if settings.CLOCK_STARTS_AT:
        clock.travel_to(settings.CLOCK_STARTS_AT, ticking=True)
