"""Addresses for who is invited and has no account yet."""

from django.urls import path

from home.accounts.views import invitation

app_name = "accounts"
urlpatterns = [path("<str:token>/", invitation, name="invitation")]
