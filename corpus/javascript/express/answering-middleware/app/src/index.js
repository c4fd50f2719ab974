const express = require('express');
const { serveChart, serveReport, requireStation, refuse } = require('./files');

const app = express();

// route: GET /readings/{0}-{1}.csv
app.get(/^\/readings\/(\d{4})-(\d{2})\.csv$/, (req, res) => res.send(req.params));

// route: GET /sitemap/stations.{0}.xml
app.get(/\/sitemap\/stations\.(\d+)\.xml/, (req, res) => res.send(req.params));

// route: DELETE /archive/{*0}
app.delete(/^\/archive\/(.*)$/, (req, res) => res.send(req.params));

// route: GET /about
app.get(/^\/about\/?$/, (req, res) => res.send('about'));

const stations = express.Router();
// route: GET /stations/{0}/latest
stations.get(/^\/([a-z]+)\/latest$/, (req, res) => res.send(req.params));
// no-route: it lets the next handler run
app.use('/stations/:station', requireStation());
app.use('/stations', stations);

// A group around text says which text may be missing.
// route: GET /status.json
app.get('/status(.json)?', (req, res) => res.json({ ok: true }));

// What always answers is a route for every verb, however many parameters it takes.
// route: ANY /charts/{chart}
app.use('/charts/:chart', serveChart());
// route: ANY /reports/{report}
app.use('/reports(?!/draft)/:report', serveReport);
// route: ANY /drafts
app.use('/drafts', refuse('drafts are not public'));

// no-route: where the continuation goes is not known
app.use('/maps/:map', (req, res, next) => express.static('maps')(req, res, next));

app.listen(8080);
