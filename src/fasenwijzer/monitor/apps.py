from django.apps import AppConfig


class MonitorConfig(AppConfig):
    name = "fasenwijzer.monitor"
    label = "monitor"
