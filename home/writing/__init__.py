"""Hints on plain Dutch while somebody writes."""
