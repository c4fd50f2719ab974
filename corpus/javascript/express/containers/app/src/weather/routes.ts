import { Router } from "express";
import { container, injectable } from "tsyringe";

import type { Routed } from "../routed";

@injectable()
class WeatherRoutes implements Routed {
  readonly path = "/weather";
  readonly router = Router();

  constructor() {
    // route: GET /weather/{peak}
    this.router.get("/:peak", (_req, res) => {
      res.json({});
    });
  }
}

@injectable()
class AvalancheRoutes implements Routed {
  readonly path = "/avalanches";
  readonly router = Router();

  constructor() {
    // route: GET /avalanches/{slope}
    this.router.get("/:slope", (_req, res) => {
      res.json({});
    });
  }
}

container.register("routes", { useClass: WeatherRoutes });
container.register("routes", { useClass: AvalancheRoutes });
