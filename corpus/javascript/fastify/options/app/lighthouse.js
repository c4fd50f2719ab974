import websocket from "@fastify/websocket";
import { fastify } from "fastify";
import lamps, { prefix } from "./parts/lamps.js";
import keepers from "./parts/keepers.js";

const instances = [keepers, lamps];
const tower = fastify({ exposeHeadRoutes: false });

tower.register(websocket);

// route: GET /beam
tower.get("/beam", { exposeHeadRoute: true }, async () => ({ lit: true }));

tower.register(async (scope) => {
  for await (const part of instances) scope.register(part, { prefix });
}, { prefix: "/station" });

tower.register(async (scope) => {
  const { default: fog } = await import("./parts/fog.js");
  scope.register(fog, { prefix: "fog" });
});

await tower.listen({ port: 3000 });
