from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "fasenwijzer.ui"
    label = "ui"
