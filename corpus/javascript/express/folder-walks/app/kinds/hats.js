const router = require('express').Router();
// Taken off the list.
// route: GET /sizes [unmounted]
router.get('/sizes', (req, res) => res.json([]));
module.exports = router;
