const { Router } = require('express');

const openings = Router();

// route: GET /api/v1/openings/{code}
openings.get('/openings/:code', (req, res) => res.json({}));
// no-route: the route that leads here only lets GET through
openings.put('/openings/:code', (req, res) => res.sendStatus(204));
// Longer than what the route that leads here matches.
openings.get('/openings/:code/lines', (req, res) => res.json([]));

exports.openings = openings;
