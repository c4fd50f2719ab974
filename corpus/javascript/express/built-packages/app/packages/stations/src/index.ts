import express, { type Express } from "express";

import { health } from "@bicycles/shared";
import { docks } from "./docks";

export class StationServer {
  readonly app: Express;

  constructor(readonly stations: string[]) {
    this.app = express();
    // route: GET /stations
    this.app.get("/stations", (_req, res) => {
      res.json(this.stations);
    });
  }

  start() {
    this.app.use("/stations", health("stations"));
    docks(this.app);
    // route: POST /shutdown
    this.app.post("/shutdown", (_req, res) => {
      res.sendStatus(202);
    });
    return this.app.listen(3100);
  }
}
