const express = require('express');

const { shows, hosts, drafts } = require('./tables/programme');
const pages = require('./tables/pages');
const studio = require('./tables/studio');
const { newsroom } = require('./tables/newsroom');
const archive = require('./tables/archive');
const crud = require('./lib/crud');
const bindings = require('./config.json');
const { entries } = require('./streams/registry');
const { podcast, relay } = require('./streams');

const app = express();
const api = express.Router();

// One list out of several.
const all = [...shows, ...hosts].filter((route) => !route.internal);
all.forEach((route) => api[route.method](route.path, route.handler));
drafts.map(({ path, handler }) => api.post(path, handler));

Object.entries(pages).forEach(([url, page]) => app.get(url, (req, res) => res.send(page.title)));
Object.values(studio).forEach(({ verb, url, run }) => {
  app[verb.toLowerCase()](`/studio${url}`, run);
});

for (const verb in newsroom) {
  for (const path in newsroom[verb]) {
    api[verb](path, newsroom[verb][path]);
  }
}

Object.keys(archive).forEach((key) => {
  const [verb, path] = key.split(' ');
  // todo-no-route: GET /archive/{year}
  // todo-no-route: DELETE /archive/{year}/{tape}
  app[verb.toLowerCase()](path, archive[key]);
});

crud('listeners').concat(crud('sponsors', { readOnly: true })).forEach(([verb, path, handler]) => api[verb](path, handler));

bindings.routes.forEach(({ method, path, to }) => {
  const [file, action] = to.split('#');
  // route: GET /mixer
  // route: POST /mixer/reset
  app[method](path, require(`./controllers/${file}`)[action]);
});

for (const { path, handler } of entries()) {
  app.get(path, handler);
}
[podcast, relay].forEach(({ at, ...routes }) => {
  Object.entries(routes).forEach(([name, handler]) => app.get(`${at}/${name}`, handler));
});

for (let channel = 1; channel <= 2; channel++) {
  // todo-route: GET /channels/2/now
  // todo-route: GET /channels/1/now
  // route: GET /channels/{?channel}/now [partial]
  app.get(`/channels/${channel}/now`, (req, res) => res.json({ channel }));
}

app.use('/api', api);
app.listen(8000);
