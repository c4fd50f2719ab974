const { Router } = require("express");

const router = Router();

// route: GET /{?orders}/{number} [partial]
router.get("/:number", (req, res) => res.json(req.params));

module.exports = router;
