"""Mijn wijk: all that a resident sent, behind one mailed link and without an account."""
