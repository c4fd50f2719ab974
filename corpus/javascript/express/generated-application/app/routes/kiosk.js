'use strict';

exports.kiosk = function (app, prefix) {
  // todo-route: GET /kiosk/weather
  app.get(prefix + '/weather', (req, res) => res.json({}));
  // todo-route: PUT /kiosk/watering/{plot}
  app.put(`${prefix}/watering/:plot`, (req, res) => res.sendStatus(204));
};
