const router = require('express').Router();
// route: POST /kinds/keys/match
router.post('/match', (req, res) => res.json({ match: null }));
module.exports = router;
