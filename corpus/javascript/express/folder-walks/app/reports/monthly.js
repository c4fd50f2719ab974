const { Router } = require('express');

const monthly = Router();
// route: GET /reports/monthly/{month}
monthly.get('/:month', (req, res) => res.json({ month: req.params.month }));
module.exports = monthly;
