module.exports = build();

function build() {
  const router = require('express').Router();
  // route: GET /records/{distance}
  router.get('/:distance', (req, res) => res.json({}));
  return router;
}
