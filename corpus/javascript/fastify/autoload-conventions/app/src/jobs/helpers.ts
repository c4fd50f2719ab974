import type { FastifyInstance } from "fastify";

// Beside the index: not loaded.
export default async (fastify: FastifyInstance) => {
  // todo-route: GET /jobs/helpers [unmounted]
  // todo-no-route: GET /jobs/helpers
  fastify.get("/jobs/helpers", async () => []);
};
