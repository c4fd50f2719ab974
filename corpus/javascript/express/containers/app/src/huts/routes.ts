import { Router } from "express";
import { injectable } from "tsyringe";

@injectable()
export class HutRoutes {
  private readonly router = Router();

  build() {
    // route: GET /huts/{hut}/beds
    this.router.get("/:hut/beds", (_req, res) => {
      res.json(4);
    });
    return this.router;
  }
}
