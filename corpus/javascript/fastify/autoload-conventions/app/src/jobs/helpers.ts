import type { FastifyInstance } from "fastify";

// Beside the index: not loaded.
export default async (fastify: FastifyInstance) => {
  // route: GET /jobs/helpers [unmounted]
  fastify.get("/jobs/helpers", async () => []);
};
