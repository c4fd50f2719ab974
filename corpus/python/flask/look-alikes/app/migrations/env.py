from alembic import context
from flask import current_app

# no-route: a setting
url = current_app.config.get("/SQLALCHEMY_DATABASE_URI")
context.configure(url=url)
