import { Router } from "express";

export const build = () => {
  const scans = Router();
  // route: GET /scans/{id}
  scans.get("/:id", (req, res) => res.sendStatus(404));
  return scans;
};
