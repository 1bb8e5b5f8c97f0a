"""Addresses of Mijn wijk."""

from django.urls import path

from mijnwijk.views import ask, page, sent, slip

app_name = "mijnwijk"
urlpatterns = [
    path("mijn-wijk/", ask, name="ask"),
    path("mijn-wijk/verstuurd/", sent, name="sent"),
    path("mijn-wijk/briefje/", slip, name="slip"),
    path("mijn-wijk/<str:token>/", page, name="page"),
]
