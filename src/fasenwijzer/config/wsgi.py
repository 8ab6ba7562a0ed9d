"""The application as a web server loads it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fasenwijzer.config.settings")

application = get_wsgi_application()

# Imported here because models exist only from this line on.
from fasenwijzer.config import start  # noqa: E402

start.set_clock()
