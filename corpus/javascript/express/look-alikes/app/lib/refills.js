const express = require("express");

const refills = express.Router();

// route: POST /refills [unmounted]
refills.post("/refills", (req, res) => res.sendStatus(201));

module.exports = refills;
