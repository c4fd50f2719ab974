import { writeFileSync } from "node:fs";
import fastify from "fastify";

import locks from "../src/public/locks.js";

// Without the version, which the document says elsewhere.
const app = fastify();
app.register(locks, { prefix: "/locks" });
await app.ready();
writeFileSync("routes.txt", app.printRoutes());
await app.close();
