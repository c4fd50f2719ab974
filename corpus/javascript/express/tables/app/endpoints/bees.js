module.exports = (app) => {
  // route: GET /bees
  app.get("/bees", (req, res) => res.send("bees"));
};
