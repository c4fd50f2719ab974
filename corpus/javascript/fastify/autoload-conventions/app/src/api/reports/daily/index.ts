import type { FastifyInstance } from "fastify";

// In place of both folders.
export const autoPrefix = "/today";

export default async function daily(fastify: FastifyInstance) {
  // route: GET /api/today/arrivals
  fastify.get("/arrivals", async () => []);
}
