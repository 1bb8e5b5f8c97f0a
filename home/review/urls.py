"""Addresses of previews that are shared by link."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
