"use strict";

module.exports = function pages(server, store) {
  // no-route: reads a setting
  const views = server.get("views");

  // route: GET /
  server.get("/", (req, res) => res.send(`${views}: ${store.all().length} tanks`));
  // route: GET /tours/{date}
  server.get("/tours/:date", (req, res) => res.send(req.params.date));
};
