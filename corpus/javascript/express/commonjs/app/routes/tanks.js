"use strict";

const express = require("express");

module.exports = (store) => {
  const tanks = express.Router();

  // route: GET /api/tanks
  tanks.get("/", (req, res) => res.json(store.all()));
  // route: GET /api/tanks/{tank}
  tanks.get("/:tank", (req, res) => {
    // no-route
    const tank = store.get("/tanks/" + req.params.tank);
    return tank ? res.json(tank) : res.sendStatus(404);
  });

  return tanks;
};
