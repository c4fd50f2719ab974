import type { FastifyInstance } from "fastify";

export default async function clock(fastify: FastifyInstance) {
  fastify.decorate("clock", () => Date.now());
  // route: GET /clock
  fastify.get("/clock", async () => Date.now());
}
