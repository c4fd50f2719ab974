from fastapi import Header, HTTPException


def require_harbour_office(authorization: str = Header()):
    if not authorization.startswith("Bearer "):
        raise HTTPException(status_code=401)
