"use strict";

const router = require("express").Router();

// route: GET /api/orders
router.get("/orders", (req, res) => res.json([]));
// route: POST /api/orders/{number}/confirmation
router.post("/orders/:number/confirmation", (req, res) => res.sendStatus(202));

exports.router = router;
