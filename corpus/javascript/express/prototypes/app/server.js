'use strict';

var express = require('express');
var Collection = require('./api/collection');
var Reports = require('./api/reports');
var Donors = require('./api/donors');
var Alerts = require('./api/alerts');
var status = require('./api/status');

function Server(options) {
  this.app = express();
  this.base = '/api/' + options.version;
  this.setup();
}

Server.prototype.setup = function setup() {
  var self = this;

  ['plasma', 'platelets'].forEach(function (name) {
    new Collection({ name: name, app: self.app, base: self.base }).mapRoutes();
  });
  var whole = new Collection({ name: 'whole-blood', app: this.app, base: this.base });
  whole.mapRoutes();
  whole.mapHistory();

  new Donors(this.app, this.base).install().consent();
  new Reports(this.app).install();
  Reports.index(this.app);
  Alerts(this.app).install();

  var checks = [status('database', this.app), status('queue', this.app)];
  checks.forEach((check) => check.expose());
};

module.exports = Server;
