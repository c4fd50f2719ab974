'use strict';

function answer(req, res) {
  res.json({});
}

/** The routes of one product. */
function Collection(options) {
  const self = this;

  self.name = options.name;
  self.path = options.base + '/' + options.name;

  self.mapRoutes = function mapRoutes() {
    // route: GET /api/v3/plasma
    // route: GET /api/v3/platelets
    // route: GET /api/v3/whole-blood
    options.app.get(self.path, answer);
    // route: GET /api/v3/plasma/{bag}
    // route: GET /api/v3/platelets/{bag}
    // route: GET /api/v3/whole-blood/{bag}
    options.app.get(self.path + '/:bag', answer);
    // route: DELETE /api/v3/plasma/{bag}
    // route: DELETE /api/v3/platelets/{bag}
    // route: DELETE /api/v3/whole-blood/{bag}
    options.app.delete(`${self.path}/:bag`, answer);
  };

  this.mapHistory = () => {
    // route: GET /api/v3/whole-blood/history/{date}
    options.app.get(this.path + '/history/:date', answer);
  };
}

module.exports = Collection;
