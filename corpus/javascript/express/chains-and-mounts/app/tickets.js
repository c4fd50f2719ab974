const { Router } = require("express");

const router = Router({ caseSensitive: true });

// route: POST /tickets
// route: POST /billets
router.post("/", (req, res) => res.sendStatus(201));
// route: GET /tickets/{code}.pdf
// route: GET /billets/{code}.pdf
router.get("/:code.pdf", (req, res) => res.end());

module.exports = router;
