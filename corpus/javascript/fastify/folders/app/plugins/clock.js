"use strict";

const fp = require("fastify-plugin");

module.exports = fp(async function (fastify) {
  fastify.decorate("clock", () => Date.now());
  // route: GET /clock
  fastify.get("/clock", async () => fastify.clock());
});
