from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "fasenwijzer.today"
    label = "today"
