from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "fasenwijzer.portal"
    default_auto_field = "django.db.models.BigAutoField"
