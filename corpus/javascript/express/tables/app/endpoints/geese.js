module.exports = function geese(server) {
  // route: GET /geese/{name}
  server.get("/geese/:name", (req, res) => res.send(req.params.name));
};
