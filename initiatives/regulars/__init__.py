"""Who comes every time: signed up once, on the list of each date until they say otherwise."""
