const { Router } = require("express");

module.exports = new Router();

// route: GET /office/fares
module.exports.get("/fares", (req, res) => res.json([]));
