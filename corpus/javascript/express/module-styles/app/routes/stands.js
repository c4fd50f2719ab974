const { Router } = require('express');

const stands = Router();

// route: GET /stands/{stand}/seats
stands.get('/stands/:stand/seats', (req, res) => res.json([]));

Object.assign(exports, { stands });
