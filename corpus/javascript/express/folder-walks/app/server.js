const express = require('express');
const { loadPages } = require('./loaders/pages');
const { loadHandlers } = require('./loaders/handlers');
const loadDesks = require('./loaders/desks');
const { loadHooks } = require('./loaders/hooks');
const reports = require('./reports');

const app = express();
app.use(express.urlencoded({ extended: false }));

loadPages(app);
loadHandlers(app);
loadDesks(app);

for (const name of Object.keys(reports)) {
  app.use(`/reports/${name}`, reports[name]);
}

['umbrellas', 'keys'].forEach((kind) => app.use('/kinds/' + kind, require('./kinds/' + kind)));

async function start() {
  await loadHooks(app);
  app.listen(process.env.PORT || 3000);
}

start();
