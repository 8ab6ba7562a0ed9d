"""Every address of the application. Each package brings its own; the order is that of the house, from the top down."""

from allauth.socialaccount.providers import registry
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from fasenwijzer.people.outside.provider import Broker

registry.register(Broker)  # what a broker tells is taken in our own way
registry.register(Broker)  # before allauth makes its addresses: what a broker tells is taken in our own way

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("fasenwijzer.today.urls")),
    path("", include("fasenwijzer.portal.urls")),
    path("", include("fasenwijzer.search.urls")),
    path("", include("fasenwijzer.privacy.urls")),
    path("", include("fasenwijzer.monitor.urls")),
    path("", include("fasenwijzer.participation.urls")),
    path("", include("fasenwijzer.guide.urls")),
    path("", include("fasenwijzer.conferences.urls")),
    path("", include("fasenwijzer.journey.urls")),
    path("", include("fasenwijzer.exits.urls")),
    path("", include("fasenwijzer.letters.urls")),
    path("", include("fasenwijzer.evaluations.urls")),
    path("", include("fasenwijzer.risks.urls")),
    path("", include("fasenwijzer.journal.urls")),
    path("", include("fasenwijzer.plan.urls")),
    path("cases/<int:case_id>/description/", include("fasenwijzer.analysis.urls")),
    path("cases/<int:case_id>/network/", include("fasenwijzer.network.urls")),
    path("", include("fasenwijzer.asking.urls")),
    path("", include("fasenwijzer.cases.urls")),
    path("", include("fasenwijzer.questionnaires.urls")),
    path("", include("fasenwijzer.configurator.urls")),
    path("", include("fasenwijzer.people.urls")),
    path("language/", set_language, name="set_language"),
    path("", include("fasenwijzer.config.closed")),
    path("", include("allauth.account.urls")),
    path("2fa/", include("allauth.mfa.urls")),
    path("sessions/", include("allauth.usersessions.urls")),
    path("", include("fasenwijzer.people.outside.urls")),
]
