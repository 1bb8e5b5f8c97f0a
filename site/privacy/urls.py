"""Addresses at the foot of every page."""

from django.urls import path

from privacy.views import accessibility, contact, privacy

app_name = "privacy"
urlpatterns = [
    path("privacy/", privacy, name="privacy"),
    path("toegankelijkheid/", accessibility, name="toegankelijkheid"),
    path("contact/", contact, name="contact"),
]
