from .config import settings
from .profiles import profile

__all__ = ["profile", "settings"]
