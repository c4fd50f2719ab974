const { Router } = require('express');
const { answer } = require('./handlers');

const engines = Router({ mergeParams: true, strict: true });

// route: GET /engines/{engine}
// route: GET /tenders/{engine}
engines.get('/:engine', answer);
// route: GET /engines/{engine}/parts/{*part}
// route: GET /tenders/{engine}/parts/{*part}
engines.get('/:engine/parts/:part+', answer);
// route: GET /engines/{from}-{to}.csv
// route: GET /tenders/{from}-{to}.csv
engines.get('/:from-:to.csv', answer);
// route: GET /engines/{engine}/files/{*}.pdf
// route: GET /tenders/{engine}/files/{*}.pdf
engines.get('/:engine/files/*.pdf', answer);
// route: GET /engines/{engine}/class-{class}
// route: GET /tenders/{engine}/class-{class}
engines.get('/:engine/class-:class([A-Z]\\d{1,2})', answer);

module.exports = engines;
