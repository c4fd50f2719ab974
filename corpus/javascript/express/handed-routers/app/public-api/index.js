const express = require('express');
const games = require('./games');
const { openings } = require('./openings');

const known = (req, res, next) => (req.get('X-Key') ? next() : res.sendStatus(401));

exports.api = (context) => {
  const api = express();

  api.all('/games*', known, games);
  api.get('/openings/:code', openings);
  api.get('/version', require('./version')(context));
  // route: GET /api/v1/tournaments/{year}
  api.get('/tournaments/:year', known, (req, res) => res.json([]));

  return api;
};
