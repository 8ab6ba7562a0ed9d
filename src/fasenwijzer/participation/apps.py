from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    name = "fasenwijzer.participation"
    label = "participation"
