import Fastify, { type FastifyInstance } from "fastify";

import { config } from "./config/index.js";
import { films } from "./routes/films.js";
import { posters } from "./routes/posters.js";
import { admin, tickets } from "./routes/tickets.js";

const app: FastifyInstance = Fastify();

app.register(films, { prefix: config.films });
app.register(tickets, { prefix: config.tickets });
posters(app, config.store);

if (config.multiCinema) {
  app.register(films, { prefix: "/cinemas/:cinema/films" });
}

config.docs &&
  // route: GET /docs [conditional]
  app.get("/docs", async () => "docs");

if (process.env.NODE_ENV !== "production") {
  // route: POST /reset [conditional]
  app.post("/reset", async () => ({}));
}

const screen = process.env.KIOSK ? "/kiosk" : "/screen";
// route: GET /kiosk/now [conditional]
// route: GET /screen/now [conditional]
app.get(`${screen}/now`, async () => ({}));

function extras(instance: FastifyInstance, enabled = process.env.ADMIN === "on") {
  // route: GET /status
  instance.get("/status", async () => "ok");
  if (!enabled) return;
  instance.register(admin, { prefix: "/admin" });
}
extras(app);

await app.listen({ port: config.port });
