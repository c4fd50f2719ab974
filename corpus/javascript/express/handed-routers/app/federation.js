const express = require('express');
const boot = require('./lib/boot');
const { api } = require('./public-api');

/** The application for whoever serves it: a function in the cloud, or a test. */
exports.create = async function create() {
  const app = express();
  const context = await boot();

  app.disable('x-powered-by');
  app.use('/api/v1', api(context));
  app.use('/arbiters', context.arbiters);
  // route: GET /ratings/{player}
  app.get('/ratings/:player', (req, res) => res.json({ rating: context.ratings.get(req.params.player) }));

  return app;
};
