const express = require('express');
const engines = require('./engines');
const { guard, answer } = require('./handlers');

const app = express();

app.use(['/engines', '/tenders'], guard, engines);
app.use(/^\/works\/(north|south)$/, guard);

app.get(
  [
    // route: GET /timetable
    '/timetable',
    // route: GET /plan/{0}
    /^\/plan\/(\d+)$/,
  ],
  answer,
);

// route: GET /drawings/{0}
app.get(new RegExp('^/drawings/([0-9]+)$'), answer);

// The first of them only looks.
// route: POST /inspections
app.post('/inspections', guard);
// route: POST /inspections
app.post('/inspections', answer);

const verbs = ['get', 'put'];
for (const verb of verbs) {
  // route: GET /boilers/{boiler}/pressure
  // route: PUT /boilers/{boiler}/pressure
  app[verb]('/boilers/:boiler/pressure', guard, answer);
}
// route: GET /whistle
app['get']('/whistle', answer);
// route: DELETE /whistle
app.delete.call(app, '/whistle', answer);

const { patch } = require('./handlers');
// route: PATCH /valves/{valve}
patch(app)('/valves/:valve', answer);

// route: ANY /turntable
app.route('/turntable').all(answer);
app
  .route('/workshops/:workshop')
  // route: ANY /workshops/{workshop}
  .all(guard)
  // route: GET /workshops/{workshop}
  .get(answer)
  // route: POST /workshops/{workshop}
  .post([guard, guard], answer);

// route: ANY /everything-else/{*}
app.all('/everything-else/*', answer);

// no-route: a setting, though it looks like a path
const home = app.get('/home');
app.set('/home', home);
// no-route: a parameter's handler
app.param(['engine', 'boiler'], (req, res, next, value) => next());

// no-route: for what nothing else took
app.use((req, res) => res.status(404).end());
app.listen(3000);
