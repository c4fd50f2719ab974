import { Router } from "express";

export const API = "/api";

export function health(name: string): Router {
  const router = Router();
  // route: GET /api/health
  // route: GET /stations/health
  router.get("/health", (_req, res) => {
    res.json({ name });
  });
  return router;
}
