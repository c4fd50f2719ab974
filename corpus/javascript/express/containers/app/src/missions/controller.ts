import { Router, type Request, type Response } from "express";
import { Service } from "typedi";

@Service()
export class MissionController {
  readonly router = Router();

  constructor() {
    // route: GET /missions
    this.router.get("/", this.list);
    // route: POST /missions/{mission}/reports
    this.router.post("/:mission/reports", this.list);
  }

  private list(_req: Request, res: Response) {
    res.json([]);
  }
}
