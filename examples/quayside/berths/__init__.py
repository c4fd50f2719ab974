"""Berth planning of the port."""
