from django.apps import AppConfig


class AskingConfig(AppConfig):
    name = "fasenwijzer.asking"
    label = "asking"
