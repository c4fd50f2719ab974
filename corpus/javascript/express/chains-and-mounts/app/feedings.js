const { Router } = require("express");

const feedings = Router({ mergeParams: true });

// route: GET /animals/{animal}/feedings
// route: GET /v2/animals/{animal}/feedings
feedings.get("/", (req, res) => res.json([]));
// route: POST /animals/{animal}/feedings
// route: POST /v2/animals/{animal}/feedings
feedings.post("", (req, res) => res.sendStatus(201));

module.exports = feedings;
