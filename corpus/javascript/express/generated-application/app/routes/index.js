var express = require('express');
var router = express.Router();

/* GET home page. */
// route: GET /
router.get('/', function(req, res, next) {
  res.render('index', { title: 'Allotments' });
});

module.exports = router;
