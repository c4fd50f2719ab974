import os


class Base:
    AUTH_PREFIX = "/auth"
    ADMIN_PATH = os.environ.get("PARISH_ADMIN", "/vestry")


class Testing(Base):
    AUTH_PREFIX = "/test-auth"
