"""Copying an earlier activity, with new dates."""
