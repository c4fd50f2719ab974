import { Router, type Request, type Response } from "express";
import { Service } from "typedi";

@Service()
export class MissionController {
  readonly router = Router();

  constructor() {
    // todo-route: GET /missions
    // todo-no-route: GET / [unmounted]
    this.router.get("/", this.list);
    // todo-route: POST /missions/{mission}/reports
    // todo-no-route: POST /{mission}/reports [unmounted]
    this.router.post("/:mission/reports", this.list);
  }

  private list(_req: Request, res: Response) {
    res.json([]);
  }
}
