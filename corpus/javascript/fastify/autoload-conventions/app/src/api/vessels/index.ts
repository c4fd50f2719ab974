import type { FastifyPluginAsync } from "fastify";

import { vesselSchema } from "./vessels.schema.js";

const vessels: FastifyPluginAsync = async (fastify, _opts): Promise<void> => {
  // route: GET /api/vessels
  fastify.get("/", async () => []);
  // route: POST /api/vessels
  fastify.post("/", { schema: { body: vesselSchema } }, async () => ({}));
};

export default vessels;
