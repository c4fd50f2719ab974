const express = require('express');

var router = (exports = module.exports = express.Router());

exports.MAXIMUM = 250;

// route: GET /riders
router.get('/', function (req, res) {
  res.json({ maximum: exports.MAXIMUM });
});
// route: GET /riders/{rider}
exports.get('/:rider', (req, res) => res.json({}));
