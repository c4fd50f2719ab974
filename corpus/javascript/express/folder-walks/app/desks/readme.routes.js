const router = require('express').Router();

// A file beside the folders; only folders are desks.
// route: GET /readme [unmounted]
router.get('/readme', (req, res) => res.send('One folder for each desk.'));

module.exports = router;
