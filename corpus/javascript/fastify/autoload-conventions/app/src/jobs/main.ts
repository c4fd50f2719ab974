import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // route: GET /jobs
  fastify.get("/jobs", async () => []);
};
