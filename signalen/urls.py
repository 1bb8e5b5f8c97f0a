"""Addresses of meldingen, under a wijk."""

from django.urls import path

from signalen.views import SignalView, signal_thanks

app_name = "signalen"
urlpatterns = [
    path("<slug:wijk_slug>/melden/", SignalView.as_view(), name="melden"),
    path("<slug:wijk_slug>/melden/bedankt/<uuid:submission>/", signal_thanks, name="thanks"),
]
