import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // todo-route: GET /v2-pilots/{pilot}
  // todo-no-route: GET /pilots/{pilot}
  fastify.get("/:pilot", async () => ({}));
};
