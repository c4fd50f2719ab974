require('module-alias')(require('path').join(__dirname, '..'));

const express = require('express');
const _ = require('lodash');

const { middleware, controllers } = require('~/lib/handlers');
const mount = require('~/routes');
const models = require('@models');
const { plugins } = require('~/plugins');

const app = express();

mount(app, middleware, controllers);

_.forOwn(models, (model, name) => {
  // route: GET /data/books
  // route: GET /data/shelves
  app.get(`/data/${name}`, (req, res) => res.json(model.fields));
});
_.each(_.filter(models, 'editable'), (model) => {
  // route: PATCH /data/books/{id}
  app.patch(`/data/${model.plural}/:id`, (req, res) => res.sendStatus(204));
});

// What a plug-in is given is the application, and more.
const given = { ...app, models };
plugins.catalogue(given);
plugins.loans(new Proxy(given, { get: (target, name) => (name in target ? target[name] : app[name]) }));

// route: GET /opening/hours
app.use('/opening', express.Router().get('/hours', (req, res) => res.json([])));

app.listen(4567);
