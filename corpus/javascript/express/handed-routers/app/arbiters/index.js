const express = require('express');
const exams = require('./exams');

module.exports = function arbiters(context) {
  const endpoints = express();

  endpoints.use(express.json());
  endpoints.use('/exams', exams(context));
  // route: GET /arbiters
  endpoints.get('/', (req, res) => res.json([...context.ratings.keys()]));
  // route: POST /arbiters/{arbiter}/licence
  endpoints.post('/:arbiter/licence', (req, res) => res.sendStatus(201));

  return endpoints;
};
