import { Router } from "express";

import { Kind, Paths } from "@domain/bicycle";

export const bicycles = Router();

// route: GET /api/bicycles
bicycles.get(Paths.bicycles, (_req, res) => {
  res.json([]);
});
// route: DELETE /api/bicycles/{bicycle}
bicycles.delete(Paths.bicycle, (_req, res) => {
  res.sendStatus(204);
});
for (const kind of Object.values(Kind)) {
  // route: GET /api/bicycles/kinds/cargo
  // route: GET /api/bicycles/kinds/electric
  bicycles.get(`${Paths.bicycles}/kinds/${kind}`, (_req, res) => {
    res.json([]);
  });
}
