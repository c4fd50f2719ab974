import { Router, type Request, type Response } from "express";

import type { VineyardServer } from "../server.js";

export class HarvestRoutes {
  readonly #router = Router();

  constructor(private readonly server: VineyardServer) {
    // route: GET /api/harvests
    this.#router.get("/", this.list.bind(this));
    // route: POST /api/harvests/{year}
    this.#router.post<{ year: string }>("/:year", (req, res) => this.record(req, res));
  }

  get router(): Router {
    return this.#router;
  }

  private list(_req: Request, res: Response): void {
    res.json([]);
  }

  private record(req: Request<{ year: string }>, res: Response): void {
    res.status(201).json(req.params);
  }
}
