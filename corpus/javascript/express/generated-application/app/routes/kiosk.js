'use strict';

/**
 * @param {import('express').Express} app
 * @param {string} prefix
 */
exports.kiosk = function (app, prefix) {
  // route: GET /kiosk/weather
  app.get(prefix + '/weather', (req, res) => res.json({}));
  // route: PUT /kiosk/watering/{plot}
  app.put(`${prefix}/watering/:plot`, (req, res) => res.sendStatus(204));
};
