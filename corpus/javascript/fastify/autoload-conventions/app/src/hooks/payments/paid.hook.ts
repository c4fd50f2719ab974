import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // route: POST /hooks/payments/paid
  fastify.post("/paid", async () => ({}));
};
