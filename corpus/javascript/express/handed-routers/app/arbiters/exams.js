const express = require('express');

module.exports = (context) =>
  express()
    // route: GET /arbiters/exams/{exam}
    .get('/:exam', (req, res) => res.json(context.ratings.size));
