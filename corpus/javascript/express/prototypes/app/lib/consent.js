exports.consent = function () {
  // route: PUT /api/v3/donors/{id}/consent
  this.app.put(this.path + '/:id/consent', this.answer);
  return this;
};
