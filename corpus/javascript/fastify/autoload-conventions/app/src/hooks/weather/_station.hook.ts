import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // todo-route: POST /hooks/weather
  // todo-no-route: POST /hooks/weather [conditional]
  fastify.post("/", async () => ({}));
};
