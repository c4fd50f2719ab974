const router = require("express").Router();

// route: GET /v1/trees
router.get("/", (req, res) => res.json([]));
// route: GET /v1/trees/{row}-{column}
router.get("/:row-:column", (req, res) => res.json(req.params));

module.exports = router;
