import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // route: GET /api/{port}-{berth}/calls
  fastify.get("/calls", async () => []);
};
