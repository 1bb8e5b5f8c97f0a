"""Addresses for who is invited and has no account yet."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
