"""Pieces of addresses."""

RING = r"(?P<ring>[A-Z]{2}-\d{4})"
PATH = r"(?P<path>(?:(?:/[^/]+)+|/?))"
FORMAT = r"(?P<format>json|csv)"
