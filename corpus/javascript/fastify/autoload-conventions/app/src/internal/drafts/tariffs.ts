import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // Left out by the filter.
  // route: GET /tariffs [unmounted]
  fastify.get("/tariffs", async () => []);
};
