const { Router } = require('express');
const trams = require('../trams/items.model');

// route: GET /desks/ferries/items/{item}
module.exports = Router().get('/:item', (req, res) => res.json(trams.find(req.params.item)));
