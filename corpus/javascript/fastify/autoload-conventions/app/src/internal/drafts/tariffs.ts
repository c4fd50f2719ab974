import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // Left out by the filter.
  // todo-route: GET /tariffs [unmounted]
  // todo-no-route: GET /internal/drafts/tariffs [conditional]
  fastify.get("/tariffs", async () => []);
};
