import fastify, { type FastifyInstance, type FastifyServerOptions } from "fastify";
import fp from "fastify-plugin";

import { keepers, shifts } from "./plugins.js";

const guarded = fp(async (instance: FastifyInstance) => {
  instance.addHook("onRequest", async () => {});
  // route: POST /session
  instance.post("/session", async () => ({}));
});

export const buildAdmin = (options: FastifyServerOptions): FastifyInstance => {
  const admin = fastify(options);
  const plugins = { keepers, shifts };

  admin.register(guarded);
  for (const [name, plugin] of Object.entries(plugins)) {
    admin.register(plugin, { prefix: "/" + name });
  }
  return admin;
};
