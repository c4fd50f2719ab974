import fp from "fastify-plugin";

import { scoreOf } from "../clients/archive.js";

async function conductor(fastify) {
  fastify.decorate("knock", async () => {});
  fastify.decorate("baton", new Map());
  // Not in a scope of its own: the prefix of its options means nothing.
  // route: GET /conductor
  fastify.get("/conductor", async () => scoreOf("ninth"));
  // no-route: an entry of a map
  fastify.baton.get("/wood", "birch");
}

export default fp(conductor, { name: "conductor" });
