from fastapi import FastAPI

from herbarium import plants
from herbarium.views import Page, View

app = FastAPI(openapi_url=None)

for view in (plants.Leaves, plants.Roots):
    view.install(app)
app.include_router(plants.Leaves.as_router())
app.include_router(plants.Presses().router)

for page in Page.known:
    # route: GET /about
    # route: GET /visit
    app.add_api_route(page.path, page().show)

for kind in View.__subclasses__():
    # todo-route: GET /kinds/leaves
    # todo-route: GET /kinds/roots
    # todo-no-route: GET /kinds{?path} [partial]
    app.add_api_route("/kinds" + kind.path, kind, response_model=None)
