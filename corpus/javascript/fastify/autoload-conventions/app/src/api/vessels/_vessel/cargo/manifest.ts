import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // route: GET /api/vessels/{vessel}/cargo/manifest
  fastify.get("/manifest", async () => []);
};
