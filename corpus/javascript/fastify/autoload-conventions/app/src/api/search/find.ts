import type { FastifyInstance } from "fastify";

const find = async (fastify: FastifyInstance) => {
  // route: GET /find/{name}
  fastify.get("/:name", async () => []);
};

export default find;
export const prefixOverride = "/find";
