import websocket from "@fastify/websocket";
import { fastify, type FastifyInstance, type FastifyPluginAsync } from "fastify";

import { drawers } from "./drawers.js";
import { CATALOGUE, shelfRoutes } from "./tables.js";

const vault: FastifyInstance = fastify({ logger: false });
vault.register(websocket);

interface Query {
  family?: string;
}

// route: GET /seeds
vault.get<{ Querystring: Query }>("/seeds", { schema: { querystring: {} } }, async (request) => request.query.family);
// route: GET /seeds/{id}
vault.get("/seeds/:id(^\\d+)", async () => ({}));
// route: GET /seeds/{genus}-{species}
vault.get("/seeds/:genus-:species", async () => ({}));
// route: GET /labels/{name}.png
vault.get("/labels/:name.png", async () => ({}));
// route: GET /drought/{year}
vault.get("/drought/:year?", async () => ({}));
// route: GET /time/12:30
vault.get("/time/12::30", async () => ({}));
// A parameter with an expression and no name.
// route: GET /{}/weight
vault.get("/:(lot\\d+)/weight", async () => ({}));
// route: GET /scans/{scan}.png
vault.get("/scans/:scan(^\\d+).png", async () => ({}));
// route: GET /files/{*}
vault.get("/files/*", async () => ({}));
// route: ANY /echo
vault.all("/echo", async () => ({}));

vault.route({
  method: ["PUT", "PATCH"],
  // route: PUT /seeds/{id}/origin
  // route: PATCH /seeds/{id}/origin
  url: "/seeds/:id/origin",
  handler: async () => ({}),
});
vault.route({
  method: "get",
  // route: GET /lots
  path: "/lots",
  schema: { response: {} },
  handler: listLots,
});
vault.route({
  method: "GET",
  // route: GET /lots/next
  url: "/lots/next",
  constraints: { version: "2.0.0" },
  handler: listLots,
});

for (const route of shelfRoutes) {
  vault.route(route);
}
vault.register(drawers, { prefix: CATALOGUE });
vault.register(async (inner) => {
  // route: WS /feed
  inner.get("/feed", { websocket: true }, (socket) => socket.close());
});

const verbs = ["get", "delete"] as const;
for (const verb of verbs) {
  // route: GET /cache
  // route: DELETE /cache
  vault[verb]("/cache", async () => ({}));
}

const halls = [
  ["/hall-1", drawers],
  ["/hall-2", drawers],
] as const;
for (const [prefix, plugin] of halls) {
  vault.register(plugin, { prefix });
}

const germination: FastifyPluginAsync = async (scope) => {
  // route: POST /trials
  scope.post("/trials", async () => ({}));
};
[germination].forEach((plugin) => vault.register(plugin));

async function listLots(): Promise<string[]> {
  return [];
}

await vault.listen({ port: 4100 });
