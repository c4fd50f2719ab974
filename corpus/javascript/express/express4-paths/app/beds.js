const { Router } = require('express');

const beds = Router();
const answer = (req, res) => res.sendStatus(204);

beds.param('bed', (req, res, next, bed) => next());

// route: GET /beds
beds.get('', answer);

// route: PUT /beds/{bed}
beds.put('/:bed', answer);

// no-route: the slash is missing
beds.delete('all', answer);

// route: GET /beds/{bed}/soil
// route: POST /beds/{bed}/soil
beds.route('/:bed/soil').get(answer).post(answer);

module.exports = beds;
