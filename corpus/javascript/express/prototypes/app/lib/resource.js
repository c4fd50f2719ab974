'use strict';

function Resource(app, path) {
  this.app = app;
  this.path = path;
}

Resource.prototype = {
  constructor: Resource,

  answer: function (req, res) {
    res.json({});
  },

  install: function () {
    // route: GET /api/v3/donors
    // route: GET /reports
    this.app.get(this.path, this.answer);
    this.details();
    return this;
  },

  details: function () {
    // route: GET /api/v3/donors/{id}
    this.app.get(this.path + '/:id', this.answer);
  },
};

module.exports = Resource;
