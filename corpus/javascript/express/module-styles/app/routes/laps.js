const router = require('express').Router();

// route: GET /laps/{lap}
router.get('/:lap', (req, res) => res.json({}));

exports.prefix = '/laps';
exports.router = router;
