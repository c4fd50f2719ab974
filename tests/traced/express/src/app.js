// Buoys: what floats where. A small application to be traced.
const express = require('express');

const buoys = require('./routes/buoys');
const crew = require('./routes/crew');

const app = express();
const api = express.Router();

function signedIn(request, response, next) {
  if (!request.get('authorization')) {
    response.sendStatus(401);
    return;
  }
  next();
}

app.use(express.json());
app.get('/health', (request, response) => response.send('ok'));
app.get('/signal', (request, response) => response.json({}));
app.post('/signal', (request, response) => response.json({}));
app.get('/charts/*name', (request, response) => response.json({}));

api.use('/buoys', buoys);
api.use('/harbours/:harbour/crew', crew);
app.use('/v1', api);
app.use('/v2', signedIn, api);

module.exports = app;
