import type { FastifyPluginAsync } from "fastify";

const root: FastifyPluginAsync = async (fastify) => {
  // route: GET /api
  fastify.get("/", async () => ({ harbour: "open" }));
};

export default root;
