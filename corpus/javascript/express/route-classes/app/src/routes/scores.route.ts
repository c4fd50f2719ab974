import express from "express";

export class ScoresRoute {
  static readonly PATH = "/scores";
  readonly router = express.Router();

  constructor() {
    // route: GET /v1/scores/{score}
    this.router.route(`${ScoresRoute.PATH}/:score`).get(this.show);
  }

  private show(_req: express.Request, res: express.Response) {
    res.json({});
  }
}
