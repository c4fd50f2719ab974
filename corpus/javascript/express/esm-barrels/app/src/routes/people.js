import { Router } from "express";

export const router = Router();
export let families;

families = Router();

// route: GET /api/people/{id}
router.get("/:id", (req, res) => res.json({}));
// route: GET /api/families/{name}
families.get("/:name", (req, res) => res.json({}));
// route: GET /api/families/{name}/tree
families.get("/:name/tree", (req, res) => res.json({}));
