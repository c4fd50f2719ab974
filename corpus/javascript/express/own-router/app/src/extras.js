const { Router } = require("express");

exports.initialize = async function initialize() {
  const router = Router();
  await Promise.resolve();
  // route: GET /extras/rates/{currency}
  router.get("/rates/:currency", (req, res) => res.json(1));
  return router;
};
