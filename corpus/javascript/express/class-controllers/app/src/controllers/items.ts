import type { Request, Response } from "express";

import { ReadController } from "./base";

const ADMIN = "admin";

export class ItemController extends ReadController {
  constructor() {
    super();
    this.route({
      method: "post",
      // route: POST /api/items
      path: "/",
      handler: this.create,
      permission: ADMIN,
    });
    // route: DELETE /api/items/{id}
    this.route({ permission: ADMIN, handler: this.remove, path: "/:id", method: "delete" });
  }

  protected read(req: Request, res: Response): void {
    res.json({ id: req.params.id });
  }

  private create(req: Request, res: Response): void {
    res.sendStatus(201);
  }

  private remove(req: Request, res: Response): void {
    res.sendStatus(204);
  }
}
