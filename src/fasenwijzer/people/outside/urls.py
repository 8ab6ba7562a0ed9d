"""The addresses to and from the broker are those of allauth."""

from allauth.socialaccount.providers.openid_connect.urls import urlpatterns as urlpatterns
