const express = require('express');

const app = (module.exports = express());
const routes = require('./routes');
const laps = require('./routes/laps');
const { riders, ['lap-records']: records } = routes;
const track = require('./track');
const desk = require('./office').default;

// One path, several routers.
app.use('/riders', riders, require('./routes/transfers'));
app.use([routes.stands, [require('./routes/lockers')]]);
app.use(laps.prefix, laps.router).use('/records', records);
app.use('/bikes', require('./routes/bikes').bikes);
app.use('/track', track.heats.router, ...track.extras);
app.use('/track/surface', track.surface);
app.use('/tickets', desk.tickets);
app.use('/office', desk.staff({ shifts: 3 }));
new (require('./office/cafe'))(app).open('/cafe');
app.use(['/news', '/blog'], require('./routes/news').default);

// What other modules add to the same router.
require('./routes/transfers-out');
require('./track/lights')(app);

import('./routes/results.mjs').then(({ default: results, archive }) => {
  app.use('/results', results);
  app.use('/results/archive', archive());
  app.listen(8090);
});
