from .views import pipes


def load(app):
    app.register_blueprint(pipes, url_prefix="/plugins/organ")

    # route: GET /organ/tune
    @app.route("/organ/tune")
    def tune():
        return ""
