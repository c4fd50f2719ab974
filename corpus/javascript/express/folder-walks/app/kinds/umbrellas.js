const router = require('express').Router();
// route: GET /kinds/umbrellas/colours
router.get('/colours', (req, res) => res.json(['black']));
module.exports = router;
