const router = require("express").Router();
const actions = { start: 1, stop: 0 };

Object.keys(actions).forEach((action) => {
  // route: POST /v1/presses/{press}/start
  // route: POST /v1/presses/{press}/stop
  router.post(`/:press/${action}`, (req, res) => res.json(actions[action]));
});

module.exports = router;
