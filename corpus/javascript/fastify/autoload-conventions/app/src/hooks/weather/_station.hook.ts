import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // route: POST /hooks/weather
  fastify.post("/", async () => ({}));
};
