import { writeFileSync } from "node:fs";
import fastify from "fastify";

import locks from "../src/public/locks.js";

const app = fastify();
app.register(locks, { prefix: "/v1/locks" });
await app.ready();
writeFileSync("routes.txt", app.printRoutes());
await app.close();
