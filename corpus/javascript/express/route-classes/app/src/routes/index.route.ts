import { Router } from "express";

import type { Routes } from "../interfaces/routes";

class IndexRoute implements Routes {
  public path = "/";
  public router = Router();

  constructor() {
    this.initializeRoutes();
  }

  private initializeRoutes() {
    // route: GET /v1
    this.router.get(`${this.path}`, (_req, res) => {
      res.sendStatus(200);
    });
  }
}

export default IndexRoute;
