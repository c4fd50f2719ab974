import type { RequestHandler, Router } from "express";

import { Paths, Segment } from "@paths";

const empty: RequestHandler = (_req, res) => void res.json([]);

export function registerCellar(router: Router, options: { readOnly: boolean }): void {
  // route: GET /api/cellar
  router.get(Paths.cellar.root, empty);
  // route: GET /api/cellar/barrels/{barrel}
  router.get(Paths.cellar.barrel, empty);
  if (!options.readOnly) {
    // route: PUT /api/cellar/barrels/{barrel}
    router.put(Paths.cellar.barrel, empty);
  }
  // route: GET /api/tastings/{date}
  router.get(`/${Segment.Tastings}/:date` as const, empty);
}
