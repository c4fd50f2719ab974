import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // route: GET /v2-pilots/{pilot}
  fastify.get("/:pilot", async () => ({}));
};
