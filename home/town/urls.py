"""Addresses of the town outside the admin."""

from django.urls import path

from home.town.views import colours, prove

urlpatterns = [
    path("proefmail/<str:token>/", prove, name="town_prove_mail"),
    path("kleuren/<slug:name>.css", colours, name="town_colours"),
]
