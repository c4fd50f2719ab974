from flask import Flask
from flask_appbuilder import AppBuilder
from flask_appbuilder.utils.legacy import get_sqla_class

from .api import Dome, EclipseApi, ExposureApi, Probe, TelescopeApi, WeatherApi
from .views import BookingForm, EclipseView, Home, LogBook, StarChart, TelescopeView

db = get_sqla_class()()
builder = AppBuilder(indexview=Home)


def create_app():
    app = Flask(__name__)
    app.config.update(
        SECRET_KEY="not a secret",
        SQLALCHEMY_DATABASE_URI="sqlite://",
        FAB_ADD_SECURITY_VIEWS=False,
        FAB_ADD_SECURITY_API=False,
    )
    db.init_app(app)
    with app.app_context():
        builder.init_app(app, db.session)
        builder.add_view(StarChart, "Charts", category="Sky")
        builder.add_view_no_menu(LogBook())
        # route: GET /telescopeview/list/
        # route: GET /telescopeview/show/{pk}
        # route: GET /telescopeview/add
        # route: POST /telescopeview/add
        # route: GET /telescopeview/edit/{pk}
        # route: POST /telescopeview/edit/{pk}
        builder.add_view(TelescopeView, "Telescopes", category="Sky")
        # route: GET /eclipseview/list/
        builder.add_view(EclipseView, "Eclipses", category="Sky")
        # route: GET /booking/form
        # route: POST /booking/form
        builder.add_view(BookingForm, "Booking")
        for api in (WeatherApi, Dome, Probe):
            builder.add_api(api)
        # route: GET /api/v1/telescope/
        # route: GET /api/v1/telescope/{pk:int}
        builder.add_api(TelescopeApi)
        # route: GET /api/v1/exposureapi/
        # route: GET /api/v1/exposureapi/{pk:int}
        # route: PUT /api/v1/exposureapi/{pk}
        builder.add_api(ExposureApi)
        # route: GET /api/v1/eclipse/
        # route: GET /api/v1/eclipse/{pk:int}
        builder.add_api(EclipseApi)
    return app
