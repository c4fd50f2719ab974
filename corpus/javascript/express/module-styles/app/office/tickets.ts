import express = require('express');

const tickets = express.Router();

// route: POST /tickets
tickets.post('/', (_req, res) => {
  res.sendStatus(201);
});
// route: GET /tickets/{ticket}.pdf
tickets.get('/:ticket.pdf', (_req, res) => {
  res.end();
});

export = tickets;
