from django.apps import AppConfig


class ConferencesConfig(AppConfig):
    name = "fasenwijzer.conferences"
    label = "conferences"
