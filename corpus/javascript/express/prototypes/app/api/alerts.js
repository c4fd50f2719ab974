'use strict';

function Alerts(app) {
  if (!(this instanceof Alerts)) return new Alerts(app);
  this.app = app;
}

Alerts.prototype.install = function () {
  // route: POST /alerts
  this.app.post('/alerts', (req, res) => res.sendStatus(202));
};

module.exports = Alerts;
