from django.apps import AppConfig


class AccessConfig(AppConfig):
    name = "fasenwijzer.access"
    label = "access"
