import { Router } from "express";

const router = Router();

// route: GET /api/letters
router.get("/", (req, res) => res.json([]));
// route: GET /api/letters/{year}/{number}
router.get("/:year/:number", (req, res) => res.json(req.params));

export default router;
