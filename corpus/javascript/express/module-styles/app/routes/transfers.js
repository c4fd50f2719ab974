const { Router } = require('express');

const router = Router();
module.exports = router;

// route: POST /riders/{rider}/transfers
router.post('/:rider/transfers', (req, res) => res.sendStatus(201));
