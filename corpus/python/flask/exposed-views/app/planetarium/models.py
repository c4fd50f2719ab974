from flask_appbuilder import Model
from sqlalchemy import Column, Integer, String


class Telescope(Model):
    __tablename__ = "telescope"
    id = Column(Integer, primary_key=True)
    name = Column(String(50))


class Exposure(Model):
    __tablename__ = "exposure"
    id = Column(Integer, primary_key=True)
    target = Column(String(50))


class Eclipse(Model):
    __tablename__ = "eclipse"
    id = Column(Integer, primary_key=True)
    year = Column(Integer)
