import type { Request, Response } from "express";

import { ReadController } from "./base";

export class RackController extends ReadController {
  constructor() {
    super();
    for (const method of ["put", "patch"] as const) {
      // route: PUT /api/racks/{id}/slots/{slot}
      // route: PATCH /api/racks/{id}/slots/{slot}
      this.route({ method, path: "/:id/slots/:slot", handler: this.fill });
    }
  }

  protected read(req: Request, res: Response): void {
    res.json({ rack: req.params.id });
  }

  private fill(req: Request, res: Response): void {
    res.sendStatus(204);
  }
}

/** Not mounted anywhere. */
export class ShelfController extends RackController {}
