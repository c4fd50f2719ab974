import { Router } from "express";

export class Voices {
  private static instance?: Router;

  static get router(): Router {
    if (!Voices.instance) {
      Voices.instance = Router();
      // todo-route: GET /v1/voices/{voice}
      // todo-no-route: GET /v1/voices/{voice} [conditional]
      Voices.instance.get("/:voice", (_req, res) => {
        res.json({});
      });
    }
    return Voices.instance;
  }
}
