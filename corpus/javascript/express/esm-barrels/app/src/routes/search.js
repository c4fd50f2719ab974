const PATH = "/search";

/** @param {import("express").Express} app */
export function install(app) {
  // route: GET /search
  app.get(PATH, (req, res) => res.json(req.query));
  // route: POST /search/saved
  app.post([PATH, "saved"].join("/"), (req, res) => res.sendStatus(201));
}
