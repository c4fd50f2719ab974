import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // todo-route: GET /v2-tugs/available
  // todo-no-route: GET /tugs/available
  fastify.get("/available", async () => []);
};
