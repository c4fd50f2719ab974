from pydantic import BaseModel


class Patient(BaseModel):
    name: str
    born: int


class Invoice(BaseModel):
    number: str
    total: float
