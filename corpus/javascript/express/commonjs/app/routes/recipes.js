"use strict";

const express = require("express");

const r = (exports.default = express.Router({ mergeParams: true }));

// route: GET /api/recipes/{slug}
r.get("/:slug", show);
// route: PATCH /api/recipes/{slug}
r.patch("/:slug", change);

function show(req, res) {
  res.json({ slug: req.params.slug });
}

function change(req, res) {
  res.json(req.body);
}
