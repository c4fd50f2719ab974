import { Router, type Request, type Response } from "express";

import type { Routes } from "../interfaces/routes";

class ChoirController {
  public getChoirs = async (_req: Request, res: Response): Promise<void> => {
    res.json([]);
  };

  public deleteChoir = async (_req: Request, res: Response): Promise<void> => {
    res.sendStatus(204);
  };
}

export class ChoirsRoute implements Routes {
  public path = "/choirs";
  public router = Router();
  public choir = new ChoirController();

  constructor() {
    this.initializeRoutes();
  }

  private initializeRoutes() {
    // route: GET /v1/choirs
    this.router.get(`${this.path}`, this.choir.getChoirs);
    // route: GET /v1/choirs/{id}
    this.router.get(`${this.path}/:id(\\d+)`, this.choir.getChoirs);
    // route: DELETE /v1/choirs/{id}
    this.router.delete(`${this.path}/:id(\\d+)`, this.choir.deleteChoir);
  }
}
