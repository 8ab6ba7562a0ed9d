from django.apps import AppConfig


class GuideConfig(AppConfig):
    name = "fasenwijzer.guide"
    label = "guide"
