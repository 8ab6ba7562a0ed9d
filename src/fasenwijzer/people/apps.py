from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "fasenwijzer.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Our own way of taking what a broker tells, in the place of that of allauth."""
        from allauth.socialaccount.providers import registry

        from fasenwijzer.people.outside.provider import Broker

        registry.register(Broker)
