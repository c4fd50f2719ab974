import type { RequestHandler } from "express";

import { BaseRoute } from "../lib/base-route";

const answer: RequestHandler = (_req, res) => {
  res.json({});
};

export class ConcertsRoute extends BaseRoute {
  constructor() {
    super("concerts");
  }

  protected build() {
    // route: GET /v1/concerts
    this.on("get", "", answer)
      // route: POST /v1/concerts/{concert}/tickets
      .on("post", "/:concert/tickets", answer)
      // route: PUT /v1/concerts/{concert}
      .on("put", "/:concert", answer);
  }
}
