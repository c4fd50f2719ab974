import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // route: GET /v2-tugs/available
  fastify.get("/available", async () => []);
};
