import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // todo-route: POST /hooks/payments/paid
  // todo-no-route: POST /hooks/payments/paid [conditional]
  fastify.post("/paid", async () => ({}));
};
