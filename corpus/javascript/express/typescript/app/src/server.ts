import express, { type Express, Router } from "express";

import { HarvestRoutes } from "@api/harvest.routes.js";
import { registerCellar } from "@api/cellar";
import CuveeController from "@/api/cuvees/index.js";
import { Paths, Segment } from "@paths";

export interface Options {
  port: number;
  prefix: string;
}

export class VineyardServer {
  private readonly app: Express;
  private readonly api: Router = Router();
  private harvest: HarvestRoutes;

  constructor(private readonly options: Options) {
    this.app = express();
    this.harvest = new HarvestRoutes(this);
    this.setup();
  }

  private setup(): void {
    this.app.use(express.json());
    this.app.use(`${this.options.prefix}/harvests`, this.harvest.router);
    registerCellar(this.api, { readOnly: false });
    this.api.use(Paths.cuvees, new CuveeController().routes());
    this.app.use(this.options.prefix, this.api);
    // route: GET /status
    this.app.get(`/${Segment.Status}`, this.status);
  }

  private status = (_req: express.Request, res: express.Response): void => {
    res.json({ up: true });
  };

  async start(): Promise<void> {
    this.app.listen(this.options.port);
  }
}
