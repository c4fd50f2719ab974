"""The parish on its open day."""

from . import factory, settings


class OpenDay(settings.Base):
    OPEN_HOUSE = True


app = factory.create_app(OpenDay)
