const { Router } = require('express');

const games = Router();

// route: GET /api/v1/games
games.get('/games', (req, res) => res.json([]));
// route: POST /api/v1/games
games.post('/games', (req, res) => res.sendStatus(201));
// route: GET /api/v1/games/{game}
// route: PATCH /api/v1/games/{game}
games.route('/games/:game').get((req, res) => res.json({})).patch((req, res) => res.sendStatus(204));
// route: GET /api/v1/games/{game}.pgn
games.get('/games/:game.pgn', (req, res) => res.send(''));

module.exports = games;
