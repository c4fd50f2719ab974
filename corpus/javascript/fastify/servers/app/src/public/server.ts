import fastify, { type FastifyServerOptions } from "fastify";
import { fastifyPlugin } from "fastify-plugin";

import { bookings, duty } from "./bookings.js";
import levels from "./levels.js";
import locks from "./locks.js";
import { routes as tolls } from "./tolls.js";
import { storage } from "../storage/index.js";

const API = "/v1";

export async function buildPublic(options: FastifyServerOptions) {
  const app = fastify(options);

  app
    .register(locks, { prefix: `${API}/locks` })
    .register(bookings, { prefix: API + "/bookings" })
    // What a function gives is asked for too late to be a prefix.
    .register(duty, (parent) => ({ prefix: "/duty", server: parent }))
    .register(storage, { prefix: "/storage" });

  app.register(fastifyPlugin(levels), { prefix: "/never" });
  app.register(levels.again, { prefix: "/never" });

  await app.register(async (scope) => {
    tolls.forEach((toll) => scope.route({ ...toll, url: `/tolls${toll.url}` }));
  }, { prefix: API });

  app.after(() => {
    // route: GET /
    app.get("/", { schema: { hide: true } }, async () => "locks");
  });

  return app;
}
