"use strict";

const { Router } = require("express");
const controller = require("../controllers/batches");
const { signedIn } = require("../middleware");

const router = Router();

router.use(signedIn);
// route: GET /api/batches
router.get("/", controller.index);
// route: POST /api/batches
router.post("/", controller.create);
// route: GET /api/batches/{id}
router.get("/:id", controller.show);
// route: PUT /api/batches/{id}/readings/{day}
router.put("/:id/readings/:day", signedIn, controller.addReading);
router.delete(
  // route: DELETE /api/batches/{id}
  "/:id",
  signedIn,
  controller.remove,
);

module.exports = router;
