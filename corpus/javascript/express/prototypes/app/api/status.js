'use strict';

module.exports = function status(name, app) {
  var checks = new Map();
  var self = {};

  self.get = function (key) {
    // no-route: a map
    return checks.get('/' + key, name);
  };
  self.expose = function () {
    // route: GET /status/database
    // route: GET /status/queue
    app.get('/status/' + name, (req, res) => res.json(self.get(name)));
  };
  return self;
};
