const transfers = require('./transfers');

// route: DELETE /riders/{rider}/transfers/{transfer}
transfers.delete('/:rider/transfers/:transfer', (req, res) => res.sendStatus(204));
