import "reflect-metadata";

import express from "express";
import { container } from "tsyringe";
import { Container } from "typedi";

import type { Routed } from "./routed";
import { HutRoutes } from "./huts/routes";
import { MissionController } from "./missions/controller";
import "./weather/routes";

const app = express();

Container.set("prefix", "/v1");

app.use("/missions", Container.get(MissionController).router);
app.use("/huts", container.resolve(HutRoutes).build());
container.resolveAll<Routed>("routes").forEach((routes) => {
  app.use(routes.path, routes.router);
});
// no-route: what was set by this name
const prefix = Container.get<string>("prefix");
// route: GET /v1/teams
app.get(`${prefix}/teams`, (_req, res) => {
  res.json([]);
});

app.listen(3000);
