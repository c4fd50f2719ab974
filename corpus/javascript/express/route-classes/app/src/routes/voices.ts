import { Router } from "express";

export class Voices {
  private static instance?: Router;

  static get router(): Router {
    if (!Voices.instance) {
      Voices.instance = Router();
      // route: GET /v1/voices/{voice}
      Voices.instance.get("/:voice", (_req, res) => {
        res.json({});
      });
    }
    return Voices.instance;
  }
}
