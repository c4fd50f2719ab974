import Fastify from "fastify";

import stock from "./plugins/stock.js";
import { warm } from "./jobs/warm.js";
import { Queue } from "./lib/queue.js";
import { StockClient } from "./lib/stock-client.js";

const server = Fastify();
const jobs = new Queue();

server.register(stock);

// no-route: a job with the name of a path
jobs.get("/warm", () => warm(new StockClient("https://stock.example")));
// no-route
jobs.route({ method: "nightly", url: "/skis", handler: () => undefined });

// route: GET /skis/{length}
server.get("/skis/:length", async (request, reply) => {
  // no-route: a client that a plugin hangs on the instance
  const known = await server.stock.get("/skis", { query: request.params });
  if (!known) return reply.redirect("/skis");
  // no-route
  server.stock.post("/reservations", { body: known });
  return known;
});

// no-route: it asks whether there is one
if (!server.hasRoute({ method: "GET", url: "/boots" })) {
  // route: GET /boots [conditional]
  server.get("/boots", async () => []);
}

server.setNotFoundHandler((request, reply) => void reply.code(404).send());
await server.listen({ port: 3000 });
