"use strict";

const { signedIn } = require("../middleware");

function install(prefix, app) {
  // route: POST /admin/reindex
  app.post(prefix + "/reindex", signedIn, (req, res) => res.sendStatus(202));
  // route: GET /admin/log
  app.get(`${prefix}/log`, signedIn, (req, res) => res.send(""));
}

module.exports = { install };
