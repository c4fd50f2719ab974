const express = require('express');

module.exports = function (context) {
  const router = express.Router();
  // route: GET /api/v1/version
  router.get('/version', (req, res) => res.json({ players: context.ratings.size }));
  return router;
};
