/** @type {Record<string, (server: import('express').Express) => void>} */
exports.plugins = {
  catalogue(server) {
    // route: GET /catalogue/{letter}
    server.get('/catalogue/:letter', (req, res) => res.json(Object.keys(server.models)));
  },
  loans(server) {
    // route: PUT /loans/{loan}
    server.put('/loans/:loan', (req, res) => res.sendStatus(204));
  },
};
