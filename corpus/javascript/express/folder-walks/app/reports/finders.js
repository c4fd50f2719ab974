const finders = require('express').Router();
// route: GET /reports/finders
finders.get('/', (req, res) => res.json([]));
// route: POST /reports/finders/{finder}/reward
finders.post('/:finder/reward', (req, res) => res.sendStatus(202));
module.exports = finders;
