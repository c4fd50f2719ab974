'use strict';

const Router = require('express').Router;
const lockers = new Router();

lockers
  // route: GET /lockers
  .get('/lockers', (req, res) => res.json([]))
  // route: PUT /lockers/{locker}/code
  .put('/lockers/:locker/code', (req, res) => res.sendStatus(204));

module.exports = lockers;
