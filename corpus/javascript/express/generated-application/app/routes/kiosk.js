'use strict';

/**
 * @param {import('express').Express} app
 * @param {string} prefix
 */
exports.kiosk = function (app, prefix) {
  // todo-route: GET /kiosk/weather
  // todo-no-route: GET /{?prefix}/weather [unmounted]
  app.get(prefix + '/weather', (req, res) => res.json({}));
  // todo-route: PUT /kiosk/watering/{plot}
  // todo-no-route: PUT /{?prefix}/watering/{plot} [unmounted]
  app.put(`${prefix}/watering/:plot`, (req, res) => res.sendStatus(204));
};
