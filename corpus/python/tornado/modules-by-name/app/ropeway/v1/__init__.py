from . import ride, weather

__all__ = ["ride", "weather"]
