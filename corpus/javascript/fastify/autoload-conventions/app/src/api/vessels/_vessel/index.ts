import type { FastifyInstance } from "fastify";

export default async (fastify: FastifyInstance) => {
  // route: GET /api/vessels/{vessel}
  fastify.get("/", async (request) => request.params);
  // route: PUT /api/vessels/{vessel}/master
  fastify.put("/master", async () => ({}));
};
