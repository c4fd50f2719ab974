const express = require("express");

const router = express.Router();

// route: GET /lines/{line}/stops
router.get("/:line/stops", (req, res) => res.json([]));

exports.lines = router;
