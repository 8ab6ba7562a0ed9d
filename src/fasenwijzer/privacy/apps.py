from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    name = "fasenwijzer.privacy"
    label = "privacy"
