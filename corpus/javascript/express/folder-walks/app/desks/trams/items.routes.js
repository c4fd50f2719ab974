const router = require('express').Router();

// route: GET /desks/trams/items
router.get('/', (req, res) => res.json([]));
// route: PUT /desks/trams/items/{item}
router.put('/:item', (req, res) => res.sendStatus(204));

module.exports = router;
