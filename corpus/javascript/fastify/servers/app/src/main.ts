import { buildAdmin } from "./admin/server.js";
import { MetricsServer } from "./lib/metrics.js";
import { buildPublic } from "./public/server.js";

const options = { logger: process.env.LOG === "1" };

const app = await buildPublic(options);
const admin = buildAdmin(options);
const metrics = new MetricsServer();

await Promise.all([
  app.listen({ port: 3000, host: "0.0.0.0" }),
  admin.listen({ port: 3001 }),
  metrics.start(3002),
]);
