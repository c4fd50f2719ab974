import type { Request, Response } from "express";

import { controller, get, patch, post } from "../decorators/controller";

// todo-no-route: GET /rehearsals
@controller("/rehearsals")
export class RehearsalsController {
  // todo-route: GET /rehearsals
  @get()
  list(_req: Request, res: Response) {
    res.json([]);
  }

  // route: POST /rehearsals/{day}
  @post("/:day")
  plan(_req: Request, res: Response) {
    res.sendStatus(201);
  }

  // route: PATCH /rehearsals/{day}/piece
  @patch("/:day/piece")
  change(_req: Request, res: Response) {
    res.sendStatus(204);
  }
}
