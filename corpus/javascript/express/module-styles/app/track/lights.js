module.exports = install;

function install(app) {
  // route: PUT /lights/{light}
  app.put('/lights/:light', (req, res) => res.sendStatus(204));
}
