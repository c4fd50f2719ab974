import express, { type Application, type RequestHandler } from "express";

import type { Routes } from "./interfaces/routes";
import { container } from "./lib/container";
import { registry } from "./decorators/controller";
import { resource } from "./lib/resource";
import { Voices } from "./routes/voices";
import "./controllers/rehearsals";
import { AwardsController } from "./controllers/awards";
import type { ScoresRoute } from "./routes/scores.route";

const refuse: RequestHandler = (_req, res) => {
  res.sendStatus(404);
};

export default class App {
  public readonly app: Application = express();
  private readonly port = process.env.PORT || 3000;

  constructor(routes: Routes[], private readonly options: { prefix: string }) {
    this.initializeMiddlewares();
    this.initializeRoutes(routes);
    this.initializeControllers();
    this.initializeResources();
  }

  public listen() {
    this.app.listen(this.port);
  }

  public getServer() {
    return this.app;
  }

  private initializeMiddlewares() {
    this.app.use(express.json());
    this.app.set("trust proxy", 1);
  }

  private initializeRoutes(routes: Routes[]) {
    routes.forEach((route) => {
      this.app.use(this.options.prefix, route.router);
    });
    this.app.use(this.options.prefix, container.get<ScoresRoute>("scores").router);
    this.app.use(`${this.options.prefix}/voices`, Voices.router);
  }

  private initializeControllers() {
    for (const [controller, { base, routes }] of registry.entries()) {
      const instance = new controller();
      for (const { verb, path, member } of routes) {
        this.app[verb](base + path, instance[member].bind(instance));
      }
    }
    new AwardsController().attach(this.app);
  }

  private initializeResources() {
    this.app.use("/rooms", resource({ list: refuse, show: refuse }));
    this.app.use("/keys", resource({ list: refuse, show: refuse, remove: refuse }, { id: "key" }));
  }
}
