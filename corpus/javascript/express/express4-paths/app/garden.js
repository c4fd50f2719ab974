const express = require('express');
const beds = require('./beds');

const garden = express();
const show = (req, res) => res.json(req.params);

// route: GET /plants/{id}
garden.get('/plants/:id(\\d+)', show);

// route: GET /plants/{id}/label.{format}
garden.get('/plants/:id/label.:format(pdf|svg)?', show);

// route: GET /seasons/{year}/{month}
garden.get('/seasons/:year/:month?', show);

// route: GET /crossings/{mother}-{father}
garden.get('/crossings/:mother-:father', show);

// route: GET /photos/{*file}
garden.get('/photos/:file(*)', show);

// route: GET /archive/{*}
garden.get('/archive/*', show);

// route: GET /maps/{*}.png
garden.get('/maps/*.png', show);

// route: GET /colours
garden.get('/colou?rs', show);

// route: GET /greenhouse
garden.get('/green(house)?', show);

// route: GET /opening
// route: GET /tickets
// route: GET /{0}/tours
garden.get(['/opening', '/tickets', '/(day|night)/tours'], show);

// no-route: it begins without a slash, and no request's path does
garden.get('statistics', show);

garden.use('/beds', beds);

// The same for everything below such a prefix.
garden.use('orchard', beds);

// `app.get` with a name only reads a setting.
garden.listen(garden.get('port') || 3000);
