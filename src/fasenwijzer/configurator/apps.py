from django.apps import AppConfig


class ConfiguratorConfig(AppConfig):
    name = "fasenwijzer.configurator"
    label = "configurator"
    default_auto_field = "django.db.models.BigAutoField"
