const express = require("express");
const feedings = require("./feedings");

const router = express.Router();

// no-route: a parameter's handler
router.param("animal", (req, res, next) => next());

router
  .route("/:animal")
  // route: GET /animals/{animal}
  // route: GET /v2/animals/{animal}
  .get((req, res) => res.json({}))
  // route: PUT /animals/{animal}
  // route: PUT /v2/animals/{animal}
  .put((req, res) => res.json({}));

const tank = router.route("/tanks/:tank");
// route: GET /animals/tanks/{tank}
// route: GET /v2/animals/tanks/{tank}
tank.get((req, res) => res.json([]));
// route: POST /animals/tanks/{tank}
// route: POST /v2/animals/tanks/{tank}
tank.post((req, res) => res.sendStatus(201));

router.use("/:animal/feedings", feedings);

module.exports = router;
