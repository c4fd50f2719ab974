import type { IRouter } from "express";

export const docks = (app: IRouter) => {
  // route: GET /stations/{station}/docks
  app.get("/stations/:station/docks", (_req, res) => {
    res.json([]);
  });
};
