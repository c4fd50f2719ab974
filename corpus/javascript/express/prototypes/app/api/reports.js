'use strict';

const Resource = require('../lib/resource');

function Reports(app) {
  Resource.apply(this, [app, '/reports']);
}

Reports.prototype = Object.create(Resource.prototype);
Reports.prototype.constructor = Reports;

// Instead of those of its base.
Reports.prototype.details = function () {
  // route: GET /reports/{year}/{month}
  this.app.get(this.path + '/:year/:month', this.answer);
};

Reports.index = function (app) {
  // route: GET /reports.json
  app.get('/reports.json', (req, res) => res.json(['donations', 'stock']));
};

module.exports = Reports;
