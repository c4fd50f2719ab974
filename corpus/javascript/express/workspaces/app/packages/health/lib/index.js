const { Router } = require("express");

function health(name) {
  const router = Router();
  // route: GET /rides/-/health
  // route: GET /office/-/health
  router.get(`/${name}/-/health`, (req, res) => res.json({ name }));
  return router;
}

module.exports = { health };
