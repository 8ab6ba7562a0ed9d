from django.apps import AppConfig


class JourneyConfig(AppConfig):
    name = "fasenwijzer.journey"
    label = "journey"
