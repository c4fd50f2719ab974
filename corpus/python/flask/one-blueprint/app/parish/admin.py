from flask import Blueprint, current_app

admin = Blueprint("admin", __name__)


# route: DELETE /vestry/caches [configured]
@admin.delete("/caches")
def clear():
    # no-route: a setting
    return current_app.config.get("/caches", "")
