const transfers = require('./transfers');

// todo-route: DELETE /riders/{rider}/transfers/{transfer}
transfers.delete('/:rider/transfers/:transfer', (req, res) => res.sendStatus(204));
