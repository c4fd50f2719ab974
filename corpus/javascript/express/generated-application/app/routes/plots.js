var express = require('express');
var router = express.Router();

/* GET plots listing. */
// route: GET /plots
router.get('/', function(req, res, next) {
  res.send('respond with a resource');
});

// route: POST /plots/{plot}/harvest
router.post('/:plot/harvest', function(req, res) {
  res.sendStatus(201);
});

module.exports = router;
