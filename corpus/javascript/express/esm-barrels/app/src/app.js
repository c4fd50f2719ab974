import express, { Router as makeRouter } from "express";

import config, { API } from "#config";
import letters from "#routes/letters";
import { photographs, maps as mapRoutes, search } from "#routes";
import * as people from "./routes/people.js";

const { build } = await import("./routes/lazy.js");

const app = express();
const api = makeRouter();

api.use("/letters", letters);
api.use("/photographs", photographs);
api.use(mapRoutes);
api.use("/people", people.router);
api.use("/families", people.families);
app.use(API, api);
app.use(config.scans, build());
search(app);

export default app;
